package dev.storewatch.warehouse.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.alert.record.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Whether history is being taken in: whole days are then known by half, and judging them would call people for nothing. */
final class HistoryIntake {

    private static final Duration LATELY = Duration.ofMinutes(1);
    private static final Duration OLD = Duration.ofDays(1);
    /** Fewer late events than this are a source that was away, not history. */
    private static final long MANY = 1000;

    private static final String QUERY = "SELECT countIf(occurred_at < fromUnixTimestamp64Milli({old:Int64})) AS old,"
            + " count() AS lately FROM (SELECT occurred_at, ingested_at FROM order_event"
            + " UNION ALL SELECT occurred_at, ingested_at FROM chat_event"
            + " UNION ALL SELECT occurred_at, ingested_at FROM review_event)"
            + " WHERE ingested_at >= fromUnixTimestamp64Milli({lately:Int64})";

    private final Rows rows;

    HistoryIntake(Rows rows) {
        this.rows = rows;
    }

    /** Most of what came in during the last minute happened more than a day ago. */
    boolean isUnderWay(Instant now) {
        JsonNode row = rows.select(
                        QUERY,
                        Map.of(
                                "param_old", String.valueOf(now.minus(OLD).toEpochMilli()),
                                "param_lately", String.valueOf(now.minus(LATELY).toEpochMilli())))
                .getFirst();
        long old = row.path("old").asLong();
        return old >= MANY && 2 * old > row.path("lately").asLong();
    }
}
