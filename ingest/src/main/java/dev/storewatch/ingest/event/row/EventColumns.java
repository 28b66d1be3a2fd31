package dev.storewatch.ingest.event.row;

import dev.storewatch.ingest.event.Event;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The columns every raw table begins with. */
final class EventColumns {
    private EventColumns() {}

    /** @param type puts in the type of this spelling */
    static <E extends Event> Columns<E> envelope(BiConsumer<E, String> type) {
        return Columns.<E>none()
                .name("store_id", event -> event.storeId, (event, id) -> event.storeId = known(id))
                .string("event_id", event -> event.eventId, (event, id) -> event.eventId = known(id))
                .name("type", Event::typeName, (event, name) -> type.accept(event, known(name)))
                .time("occurred_at", event -> event.occurredAt, (event, at) -> event.occurredAt = at)
                .time("ingested_at", event -> event.ingestedAt, (event, at) -> event.ingestedAt = at)
                .name("platform", event -> event.platform, (event, name) -> event.platform = name)
                .with(
                        "fingerprint",
                        "FixedString(16)",
                        (row, event) -> row.int64(event.fingerprintHigh).int64(event.fingerprintLow),
                        (row, event) -> {
                            event.fingerprintHigh = row.int64();
                            event.fingerprintLow = row.int64();
                        });
    }

    static String known(@Nullable String value) {
        return value == null ? "" : value;
    }
}
