package dev.storewatch.ingest.order;

import org.jspecify.annotations.Nullable;

/** The state of one order, refund, complaint, defect or SKU; the others are null. A Flink POJO. */
public final class OrderThing {
    public @Nullable OrderHistory order;
    public @Nullable RefundHistory refund;
    public @Nullable ComplaintHistory complaint;
    public @Nullable DefectHistory defect;
    public @Nullable SkuHistory sku;

    OrderHistory order() {
        OrderHistory known = order == null ? new OrderHistory() : order;
        order = known;
        return known;
    }

    RefundHistory refund() {
        RefundHistory known = refund == null ? new RefundHistory() : refund;
        refund = known;
        return known;
    }

    ComplaintHistory complaint() {
        ComplaintHistory known = complaint == null ? new ComplaintHistory() : complaint;
        complaint = known;
        return known;
    }

    DefectHistory defect() {
        DefectHistory known = defect == null ? new DefectHistory() : defect;
        defect = known;
        return known;
    }

    SkuHistory sku() {
        SkuHistory known = sku == null ? new SkuHistory() : sku;
        sku = known;
        return known;
    }
}
