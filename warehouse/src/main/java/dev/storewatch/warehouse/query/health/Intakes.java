package dev.storewatch.warehouse.query.health;

import java.time.Instant;
import java.util.List;

/** What came in by stream, and what was refused by reason with the latest lines. */
public record Intakes(List<Stream> streams, List<Reason> reasons, List<Refused> latest) {

    /** A stream's events, how new they are, how many came in the last hour, and what became of all its lines. */
    public record Stream(
            String name,
            long events,
            Instant occurredAt,
            Instant arrivedAt,
            long lastHour,
            long repeated,
            long rejected) {}

    /** Lines refused for a reason. */
    public record Reason(String stream, String reason, long lines, Instant latest) {}

    /** A line refused: where it stood and what was wrong, without its content. */
    public record Refused(Instant at, String stream, String reason, String detail, String source, long position) {}

    public Intakes {
        streams = List.copyOf(streams);
        reasons = List.copyOf(reasons);
        latest = List.copyOf(latest);
    }
}
