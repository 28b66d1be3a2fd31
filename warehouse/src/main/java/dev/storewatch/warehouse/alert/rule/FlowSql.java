package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.setting.Flow;

/**
 * Where a flow is counted. Each table has the columns {@code store_id}, {@code part} (agent or article it is counted of; empty: the store),
 * {@code happened_at} and {@code is_hit}: 0 for a case in which it did not happen.
 */
public final class FlowSql {

    /** Leaves out the weeks before: the local day is UTC's, the one after, or west of Greenwich the one before. A wait's minutes are within it too. */
    private static final String SINCE = "day >= toDate(fromUnixTimestamp64Milli({from:Int64}), 'UTC') - 1";

    private FlowSql() {}

    /** A table expression of the flow's moments from {@code {from:Int64}} on up to {@code {now:Int64}}, milliseconds. */
    public static String moments(Flow flow) {
        return switch (flow) {
            case BUYER_MESSAGES -> events("chat_event", "''", "type = 'message.sent' AND sender = 'BUYER'", "1");
            case CONVERSATIONS ->
                "(SELECT store_id, '' AS part, assumeNotNull(first_asked_at) AS happened_at, 1 AS is_hit FROM conversation_fact"
                        + " WHERE " + SINCE + within("first_asked_at", 0) + ")";
            case ORDERS_PAID -> events("order_event", "''", "type = 'order.paid'", "1");
            case REFUNDS_CREATED -> events("order_event", "''", "type = 'refund.created'", "1");
            case DISPUTES ->
                "(SELECT store_id, '' AS part, opened_at AS happened_at, 1 AS is_hit FROM breach"
                        + " WHERE kind = 'DISPUTE_APPLIED'" + within("opened_at", 0) + ")";
            case COMPLAINTS -> events("order_event", "''", "type = 'complaint.opened'", "1");
            case DEFECTS -> events("order_event", "sku_id", "type = 'defect.registered' AND sku_id != ''", "1");
            case QUALITY_DEFECTS ->
                events(
                        "order_event",
                        "sku_id",
                        "type = 'defect.registered' AND kind = 'QUALITY' AND sku_id != ''",
                        "1");
            case REVIEWS_BAD -> events("review_event", "''", "type = 'review.created'", "rating <= 2");
            case LONG_WAITS -> waits(60);
            case AGENT_WAITS -> waitsOfAgents(60);
            case UNANSWERED -> waits(180);
            case AGENT_UNANSWERED -> waitsOfAgents(300);
        };
    }

    /** A wait is decided so many seconds after it began: then it counts, long or not. */
    private static String waits(int seconds) {
        return "(SELECT store_id, '' AS part, addSeconds(turn_started_at, " + seconds + ") AS happened_at,"
                + " max(outcome = 'OPEN' OR ifNull(wait_seconds, 0) > " + seconds + ") AS is_hit FROM turn_fact WHERE "
                + SINCE + within("turn_started_at", seconds)
                + " GROUP BY store_id, conversation_id, turn_started_at)";
    }

    private static String waitsOfAgents(int seconds) {
        return "(SELECT store_id, agent_id AS part, addSeconds(started_at, " + seconds + ") AS happened_at,"
                + " outcome = 'OPEN' OR ifNull(turn_seconds, 0) > " + seconds + " AS is_hit FROM turn_fact"
                + " WHERE agent_id != '' AND " + SINCE + within("started_at", seconds) + ")";
    }

    private static String events(String table, String part, String which, String hit) {
        return "(SELECT store_id, " + part + " AS part, occurred_at AS happened_at, " + hit + " AS is_hit FROM " + table
                + " WHERE " + which + within("occurred_at", 0) + ")";
    }

    private static String within(String moment, int secondsLater) {
        String later = secondsLater == 0 ? "" : " - " + secondsLater * 1000;
        return " AND " + moment + " > fromUnixTimestamp64Milli({from:Int64}" + later + ") AND " + moment
                + " <= fromUnixTimestamp64Milli({now:Int64}" + later + ")";
    }
}
