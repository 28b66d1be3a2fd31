package dev.storewatch.ingest.order;

import dev.storewatch.ingest.order.OrderHistory.Creation;
import dev.storewatch.ingest.order.OrderHistory.Parcel;
import dev.storewatch.ingest.track.FactTable;
import dev.storewatch.ingest.track.LocalDays;
import dev.storewatch.ingest.track.Moment;
import org.jspecify.annotations.Nullable;

/** The latest state of one order, as the table order_version has it. */
record OrderFact(String storeId, String orderId, OrderHistory order, LocalDays days) {
    static final FactTable<OrderFact> TABLE = new FactTable<OrderFact>("order_version")
            .word("store_id", OrderFact::storeId)
            .text("order_id", OrderFact::orderId)
            .text("buyer_key", f -> f.created().buyerKey)
            .timeIfAny("created_at", f -> Moment.at(f.order.created))
            .dayIfAny("created_day", f -> f.days.ofKnown(Moment.at(f.order.created)))
            .amountIfAny("amount", f -> f.order.created == null ? Moment.UNKNOWN : f.order.created.amount)
            .word("agent_id", f -> f.created().agentId)
            .texts("sku_ids", f -> f.created().skuIds)
            .number("quantity", f -> f.created().quantity)
            .timeIfAny("paid_at", f -> Moment.at(f.order.paid))
            .dayIfAny("paid_day", f -> f.days.ofKnown(Moment.at(f.order.paid)))
            .amountIfAny("paid_amount", f -> f.order.paid == null ? Moment.UNKNOWN : f.order.paid.amount)
            .timeIfAny("closed_at", f -> Moment.at(f.order.closed))
            .timeIfAny(
                    "ship_promised_at",
                    f -> f.order.paid == null ? Moment.UNKNOWN : OrderOutcome.promisedShipBy(f.order.paid))
            .timeIfAny("shipped_at", f -> Moment.at(f.order.shipped))
            .timeIfAny("left_at", f -> OrderOutcome.leftAt(f.order))
            .text("waybill_no", f -> f.parcel() == null ? null : f.parcel().waybillNo)
            .word("carrier", f -> f.parcel() == null ? null : f.parcel().carrier)
            .timeIfAny("collected_at", f -> Moment.at(f.order.collected))
            .timeIfAny(
                    "delivery_promised_at",
                    f -> f.order.promised == null ? Moment.UNKNOWN : f.order.promised.promisedDeliveryBy)
            .timeIfAny("signed_at", f -> Moment.at(f.order.signed))
            .dayIfAny("signed_day", f -> f.days.ofKnown(Moment.at(f.order.signed)))
            .secondsIfAny("transit_seconds", OrderFact::transit)
            .timeIfAny("lost_at", f -> Moment.at(f.order.lost))
            .timeIfAny("latest_scan_at", f -> Moment.at(f.order.latestScan))
            .word("latest_scan", f -> f.order.latestScan == null ? null : f.order.latestScan.action)
            .timeIfAny("confirmed_at", f -> Moment.at(f.order.confirmed))
            .count("reminders", f -> f.order.reminders.size())
            .timeIfAny("first_reminded_at", f -> f.remindedAt(0))
            .timeIfAny("last_reminded_at", f -> f.remindedAt(f.order.reminders.size() - 1))
            .count("refunds_succeeded", f -> f.order.repayments.size())
            .filedUnder(f -> f.days.ofKnown(f.firstKnown()));

    private static final Creation NOT_CREATED = new Creation();

    /** Whether there is an order to speak of: a refund that names it does not make one. */
    boolean isKnown() {
        return order.created != null
                || order.paid != null
                || order.closed != null
                || order.shipped != null
                || order.latestScan != null
                || order.confirmed != null
                || !order.reminders.isEmpty();
    }

    private Creation created() {
        return order.created == null ? NOT_CREATED : order.created;
    }

    private @Nullable Parcel parcel() {
        return order.shipped == null ? order.latestScan : order.shipped;
    }

    private long firstKnown() {
        if (order.created != null) {
            return order.created.at;
        }
        if (order.paid != null) {
            return order.paid.at;
        }
        return order.shipped == null ? Moment.at(order.closed) : order.shipped.at;
    }

    private long transit() {
        return order.signed == null || order.collected == null
                ? Moment.UNKNOWN
                : Moment.span(order.collected, order.signed);
    }

    private long remindedAt(int i) {
        return order.reminders.isEmpty() ? Moment.UNKNOWN : order.reminders.get(i).at;
    }
}
