package dev.storewatch.ingest.event.row;

import dev.storewatch.ingest.event.Event;

/** The columns every raw table begins with. */
final class EventColumns {
    /** An event and its platform: the one it names, else its store's, else other. */
    record Placed<E extends Event>(E event, String platform) {}

    private EventColumns() {}

    static <E extends Event> Columns<Placed<E>> envelope() {
        return Columns.<Placed<E>>none()
                .name("store_id", placed -> placed.event().storeId)
                .string("event_id", placed -> placed.event().eventId)
                .name("type", placed -> placed.event().typeName())
                .time("occurred_at", placed -> placed.event().occurredAt)
                .time("ingested_at", placed -> placed.event().ingestedAt)
                .name("platform", Placed::platform)
                .with(
                        "fingerprint",
                        "FixedString(16)",
                        (row, placed) ->
                                row.int64(placed.event().fingerprintHigh).int64(placed.event().fingerprintLow));
    }
}
