package dev.storewatch.ingest.order;

import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.track.Moment;

/** How an event of the stream orders is kept in a state. */
final class Kept {
    private Kept() {}

    static Moment of(OrderEvent event) {
        return in(new Moment(), event);
    }

    static <M extends Moment> M in(M moment, OrderEvent event) {
        moment.at = event.occurredAt;
        moment.id = event.eventId;
        return moment;
    }

    /** Which comes first, the event or what is kept; 0: they are the same. */
    static int compare(OrderEvent event, Moment kept) {
        int byTime = Long.compare(event.occurredAt, kept.at);
        return byTime != 0 ? byTime : Moment.compareIds(event.eventId, kept.id);
    }

    static long amount(OrderEvent event) {
        return event.amount == null ? 0 : event.amount;
    }
}
