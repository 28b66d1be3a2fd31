package dev.storewatch.ingest.order;

import dev.storewatch.ingest.order.ComplaintHistory.Opening;
import dev.storewatch.ingest.track.FactTable;
import dev.storewatch.ingest.track.LocalDays;
import dev.storewatch.ingest.track.Moment;

/** The latest state of one complaint, as the table complaint_version has it. */
record ComplaintFact(String storeId, String complaintId, ComplaintHistory complaint, LocalDays days) {
    static final FactTable<ComplaintFact> TABLE = new FactTable<ComplaintFact>("complaint_version")
            .word("store_id", ComplaintFact::storeId)
            .text("complaint_id", ComplaintFact::complaintId)
            .text("order_id", f -> f.opened().orderId)
            .text("sku_id", f -> f.opened().skuId)
            .word("source", f -> f.opened().source)
            .word("category", f -> f.opened().category)
            .word("agent_id", f -> f.opened().agentId)
            .timeIfAny("opened_at", f -> Moment.at(f.complaint.opened))
            .dayIfAny("opened_day", f -> f.days.ofKnown(Moment.at(f.complaint.opened)))
            .timeIfAny("answered_at", f -> Moment.at(f.complaint.answered))
            .word("answered_by", f -> f.complaint.answered == null ? null : f.complaint.answered.agentId)
            .timeIfAny("closed_at", f -> Moment.at(f.complaint.closed))
            .dayIfAny("closed_day", f -> f.days.ofKnown(Moment.at(f.complaint.closed)))
            .secondsIfAny("close_seconds", ComplaintFact::closeSpan)
            .flagIfAny("upheld", f -> f.complaint.closed == null ? null : f.complaint.closed.upheld)
            .word("responsible", f -> f.complaint.closed == null ? null : f.complaint.closed.responsible);

    private static final Opening NOT_OPENED = new Opening();

    private Opening opened() {
        return complaint.opened == null ? NOT_OPENED : complaint.opened;
    }

    private long closeSpan() {
        return complaint.closed == null ? Moment.UNKNOWN : Moment.span(complaint.opened, complaint.closed);
    }
}
