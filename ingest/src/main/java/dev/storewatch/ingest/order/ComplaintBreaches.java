package dev.storewatch.ingest.order;

import dev.storewatch.ingest.breach.Breaches;
import dev.storewatch.ingest.breach.EndedBy;
import dev.storewatch.ingest.breach.Ending;
import dev.storewatch.ingest.breach.Wait;
import dev.storewatch.ingest.limit.BreachKind;
import dev.storewatch.ingest.order.ComplaintHistory.Opening;
import dev.storewatch.ingest.track.Scene;

/** What a complaint waits for too long: an answer, and someone's being responsible. One at the platform is a breach at once, until it is closed. */
final class ComplaintBreaches {
    private ComplaintBreaches() {}

    static Breaches of(ComplaintHistory complaint, Scene scene) {
        Opening opened = complaint.opened;
        Breaches breaches = new Breaches(scene, opened == null ? null : opened.orderId);
        if (opened == null) {
            return breaches;
        }
        Ending closed = Ending.NONE.or(complaint.closed, EndedBy.CLOSED);
        if ("PLATFORM".equals(opened.source)) {
            breaches.watch(Wait.of(BreachKind.COMPLAINT_PLATFORM, opened.at, opened.agentId), closed);
        }
        breaches.watch(
                Wait.of(BreachKind.COMPLAINT_UNANSWERED, opened.at, opened.agentId),
                closed.or(complaint.answered, EndedBy.ANSWERED));
        breaches.watch(
                Wait.of(BreachKind.COMPLAINT_UNCLASSIFIED, opened.at, opened.agentId),
                Ending.NONE.or(complaint.classified, EndedBy.CLASSIFIED));
        return breaches;
    }
}
