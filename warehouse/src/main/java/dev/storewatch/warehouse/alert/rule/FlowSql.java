package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.setting.Flow;

/** Where a flow is counted. Every part begins with columns {@code store_id} and {@code happened_at}. */
public final class FlowSql {

    private FlowSql() {}

    /** A table expression of the flow's moments from {@code {from:Int64}} on up to {@code {now:Int64}}, milliseconds. */
    public static String moments(Flow flow) {
        return switch (flow) {
            case BUYER_MESSAGES -> events("chat_event", "type = 'message.sent' AND sender = 'BUYER'");
            case ORDERS_PAID -> events("order_event", "type = 'order.paid'");
            case REFUNDS_CREATED -> events("order_event", "type = 'refund.created'");
            case DISPUTES -> breaches("DISPUTE_APPLIED");
            case COMPLAINTS -> events("order_event", "type = 'complaint.opened'");
            case LONG_WAITS -> breaches("BUYER_WAITS_LONG");
            case REVIEWS_BAD -> breaches("REVIEW_BAD");
        };
    }

    private static String events(String table, String which) {
        return "(SELECT store_id, occurred_at AS happened_at FROM " + table + " WHERE " + which + within("occurred_at")
                + ")";
    }

    private static String breaches(String kind) {
        return "(SELECT store_id, opened_at AS happened_at FROM breach WHERE kind = '" + kind + "'"
                + within("opened_at") + ")";
    }

    private static String within(String moment) {
        return " AND " + moment + " > fromUnixTimestamp64Milli({from:Int64}) AND " + moment
                + " <= fromUnixTimestamp64Milli({now:Int64})";
    }
}
