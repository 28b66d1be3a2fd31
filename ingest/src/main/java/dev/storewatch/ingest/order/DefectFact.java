package dev.storewatch.ingest.order;

import dev.storewatch.ingest.track.FactTable;
import dev.storewatch.ingest.track.LocalDays;
import dev.storewatch.ingest.track.Moment;

/** The latest state of one registered defect, as the table defect_version has it. */
record DefectFact(String storeId, String registerId, DefectHistory defect, LocalDays days) {
    static final FactTable<DefectFact> TABLE = new FactTable<DefectFact>("defect_version")
            .word("store_id", DefectFact::storeId)
            .text("register_id", DefectFact::registerId)
            .text("order_id", f -> f.defect.registered == null ? null : f.defect.registered.orderId)
            .text("sku_id", f -> f.defect.registered == null ? null : f.defect.registered.skuId)
            .word("kind", f -> f.defect.registered == null ? null : f.defect.registered.kind)
            .timeIfAny("registered_at", f -> Moment.at(f.defect.registered))
            .dayIfAny("registered_day", f -> f.days.ofKnown(Moment.at(f.defect.registered)))
            .timeIfAny("resolved_at", f -> Moment.at(f.defect.resolved));
}
