package dev.storewatch.ingest.order;

import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import org.jspecify.annotations.Nullable;

/** The state of one order, refund, complaint, defect or SKU; the others are null. */
public final class OrderThing implements Fielded {
    public @Nullable OrderHistory order;
    public @Nullable RefundHistory refund;
    public @Nullable ComplaintHistory complaint;
    public @Nullable DefectHistory defect;
    public @Nullable SkuHistory sku;

    @Override
    public void fields(FieldPass pass) {
        order = pass.partOrNull(order, OrderHistory::new);
        refund = pass.partOrNull(refund, RefundHistory::new);
        complaint = pass.partOrNull(complaint, ComplaintHistory::new);
        defect = pass.partOrNull(defect, DefectHistory::new);
        sku = pass.partOrNull(sku, SkuHistory::new);
    }

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
