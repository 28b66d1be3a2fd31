package dev.storewatch.ingest.inquiry;

import dev.storewatch.ingest.track.BuyerOrder;
import dev.storewatch.ingest.track.FactTable;
import dev.storewatch.ingest.track.Scene;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One inquiry, as the table inquiry_version has it.
 *
 * @param agentId whose it is
 * @param order the earliest created of those that convert it
 * @param sales the orders for which it is the earliest inquiry they convert, by creation
 */
record InquiryFact(
        Scene scene,
        Inquiry inquiry,
        String agentId,
        int ordersConverting,
        @Nullable BuyerOrder order,
        boolean paidD1,
        List<Sale> sales) {
    static final FactTable<InquiryFact> TABLE = new FactTable<InquiryFact>("inquiry_version")
            .word("store_id", f -> f.scene.storeId())
            .text("buyer_key", f -> f.scene.id())
            .day("day", f -> f.inquiry.day())
            .time("first_asked_at", f -> f.inquiry.askedAt())
            .time("last_replied_at", f -> f.inquiry.lastReply().at())
            .word("agent_id", InquiryFact::agentId)
            .count("orders_converting", InquiryFact::ordersConverting)
            .text("order_id", f -> f.order == null ? null : f.order.orderId)
            .flag("is_paid_d1", InquiryFact::paidD1)
            .flag("is_paid_d4", f -> f.order != null)
            .time("d1_ends_at", f -> f.scene.days().end(f.inquiry.day() + 1))
            .time("d4_ends_at", f -> f.scene.days().end(f.inquiry.day() + 4))
            .list(
                    "sales",
                    "order_id String, agent_id String, paid_at DateTime64(3, 'UTC'), paid_day Date, amount Decimal(18, 4)",
                    InquiryFact::sales,
                    (row, fact, sale) -> row.string(sale.order().orderId)
                            .string(sale.agentId())
                            .int64(sale.order().paidAt)
                            .date(fact.scene.days().of(sale.order().paidAt))
                            .int64(sale.order().paidAmount));

    /** That there is no inquiry on a day any more. */
    static InquiryFact gone(Scene scene, long day) {
        return new InquiryFact(
                scene, new Inquiry((int) day, 0, new Reply(0, 0, "", "")), "", 0, null, false, List.of());
    }
}
