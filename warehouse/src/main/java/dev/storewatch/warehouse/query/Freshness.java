package dev.storewatch.warehouse.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** When the newest event of each stream happened and arrived; a stream that never had one is missing. */
public record Freshness(Map<EventStream, Newest> streams) {

    /** The newest arrival and the newest occurrence, not necessarily of one event. */
    public record Newest(Instant occurredAt, Instant ingestedAt) {}

    public Freshness {
        streams = Map.copyOf(streams);
    }

    /** The newest arrival of any stream. */
    public Optional<Instant> newestArrival() {
        return streams.values().stream().map(Newest::ingestedAt).max(Comparator.naturalOrder());
    }
}
