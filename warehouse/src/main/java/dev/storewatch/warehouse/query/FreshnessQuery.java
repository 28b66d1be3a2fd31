package dev.storewatch.warehouse.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The newest event of each stream: first among events of the last days, which the parts' bounds find without reading the rest. */
final class FreshnessQuery {
    private static final Duration RECENT = Duration.ofDays(2);
    private static final Duration NEWEST = Duration.ofSeconds(10);
    /** Longer than between two checkpoints while much is unread. */
    private static final Duration QUIET = Duration.ofMinutes(2);

    private static final Field<LocalDateTime> OCCURRED = DSL.field(DSL.name("occurred_at"), LocalDateTime.class);
    private static final Field<LocalDateTime> INGESTED = DSL.field(DSL.name("ingested_at"), LocalDateTime.class);

    private FreshnessQuery() {}

    static Freshness read(DSLContext sql, Instant now) {
        Condition recent = DSL.condition(
                "occurred_at >= fromUnixTimestamp64Milli({0})",
                DSL.val(now.minus(RECENT).toEpochMilli()));
        Map<EventStream, Freshness.Newest> streams = new EnumMap<>(EventStream.class);
        for (EventStream stream : EventStream.values()) {
            newest(sql, stream, recent)
                    .or(() -> newest(sql, stream, DSL.noCondition()))
                    .ifPresent(found -> streams.put(stream, found));
        }
        Optional<Duration> lag = streams.values().stream()
                .map(Freshness.Newest::ingestedAt)
                .max(Comparator.naturalOrder())
                .filter(newest -> newest.isAfter(now.minus(QUIET)))
                .flatMap(newest -> lag(sql, newest));
        return new Freshness(streams, lag);
    }

    private static Optional<Freshness.Newest> newest(DSLContext sql, EventStream stream, Condition among) {
        return sql.select(
                        DSL.count().as("events"),
                        DSL.max(OCCURRED).as("occurred"),
                        DSL.max(INGESTED).as("ingested"))
                .from(DSL.table(DSL.name(stream.table())))
                .where(among)
                .fetchOptional()
                .filter(row -> row.get("events", Long.class) > 0)
                .map(row -> new Freshness.Newest(instant(row.get("occurred")), instant(row.get("ingested"))));
    }

    /** The median of the events of the newest seconds; the newest alone would be an old one now and then. */
    private static Optional<Duration> lag(DSLContext sql, Instant newest) {
        String late = Stream.of(EventStream.values())
                .map(stream -> "SELECT dateDiff('second', occurred_at, ingested_at) AS seconds FROM " + stream.table()
                        + " WHERE ingested_at >= fromUnixTimestamp64Milli({0})")
                .collect(Collectors.joining(" UNION ALL "));
        return sql.select(
                        DSL.count().as("events"),
                        DSL.field("quantile(0.5)(seconds)", Double.class).as("late"))
                .from("(" + late + ")", DSL.val(newest.minus(NEWEST).toEpochMilli()))
                .fetchOptional()
                .filter(row -> row.get("events", Long.class) > 0)
                .map(row -> Duration.ofSeconds(Math.round(row.get("late", Double.class))));
    }

    private static Instant instant(Object utc) {
        return ((LocalDateTime) utc).toInstant(ZoneOffset.UTC);
    }
}
