package dev.storewatch.ingest.track;

import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;

/** Events of things the state has forgotten, as rows of too_late_event. */
final class TooLate {
    private TooLate() {}

    static Row row(Event event) {
        RowBytes row = new RowBytes()
                .string(event.stream().label())
                .string(event.storeId)
                .string(event.thing)
                .string(event.eventId)
                .int64(event.occurredAt)
                .int64(event.ingestedAt);
        return Row.ofGeneration("too_late_event", row.take());
    }
}
