package dev.storewatch.warehouse.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * When the newest event of each stream happened and arrived; a stream that never had one is missing.
 *
 * @param lag how long after it happened the usual one of the newest ten seconds' events arrived; empty where none did of late
 */
public record Freshness(Map<EventStream, Newest> streams, Optional<Duration> lag) {
    /** Events that arrive so late are history being read, not the feed of the day. */
    private static final Duration HISTORY = Duration.ofMinutes(15);

    /** The newest arrival and the newest occurrence, not necessarily of one event. */
    public record Newest(Instant occurredAt, Instant ingestedAt) {}

    public Freshness {
        streams = Map.copyOf(streams);
    }

    /** How far back the events are that come in now, while they are history: figures of later days still grow. */
    public Optional<Duration> behind() {
        return lag.filter(late -> late.compareTo(HISTORY) > 0);
    }

    /** The newest arrival of any stream. */
    public Optional<Instant> newestArrival() {
        return streams.values().stream().map(Newest::ingestedAt).max(Comparator.naturalOrder());
    }
}
