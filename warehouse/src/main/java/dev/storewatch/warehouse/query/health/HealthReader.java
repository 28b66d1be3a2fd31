package dev.storewatch.warehouse.query.health;

import dev.storewatch.warehouse.query.EventStream;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.verify.VerifyRun;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Reads how well data come in. Safe for many threads. */
public final class HealthReader {
    private static final int LATEST = 50;
    private static final int NIGHTS = 14;
    private static final Duration HOUR = Duration.ofHours(1);

    private record Fate(long repeated, long rejected) {
        static final Fate NONE = new Fate(0, 0);
    }

    private final PageQueries queries;
    private final InstantSource clock;

    public HealthReader(PageQueries queries, InstantSource clock) {
        this.queries = queries;
        this.clock = clock;
    }

    public Intakes intakes() {
        return queries.ask("how data come in", sql -> new Intakes(streams(sql), reasons(sql), latest(sql)));
    }

    /** The newest nights of comparison, newest first. */
    public List<VerifyRun> nights() {
        return queries.ask(
                "what the nights' comparisons found",
                sql -> sql.select(
                                millis("started_at", "at"),
                                DSL.field("toInt64(took_seconds * 1000)", Long.class)
                                        .as("took"),
                                DSL.field("toInt64(days)", Long.class).as("of_days"),
                                DSL.field("toInt64(cells)", Long.class).as("of_cells"),
                                DSL.field("toInt64(differences)", Long.class).as("differing"),
                                DSL.field("toInt64(breach_differences)", Long.class)
                                        .as("breaches"),
                                DSL.field("arrayStringConcat(first_differences, '\n')", String.class)
                                        .as("first"),
                                DSL.field(DSL.name("failure"), String.class))
                        .from(DSL.table(DSL.name("verify_run")))
                        .orderBy(DSL.field("at").desc())
                        .limit(NIGHTS)
                        .fetch(row -> new VerifyRun(
                                Instant.ofEpochMilli(row.get("at", Long.class)),
                                Duration.ofMillis(row.get("took", Long.class)),
                                row.get("of_days", Long.class),
                                row.get("of_cells", Long.class),
                                row.get("differing", Long.class),
                                row.get("breaches", Long.class),
                                row.get("first", String.class)
                                        .lines()
                                        .filter(line -> !line.isBlank())
                                        .toList(),
                                row.get("failure", String.class))));
    }

    /** What came too late to be counted, by stream and store, most first. */
    public List<Late> late() {
        return queries.ask(
                "what came too late",
                sql -> sql.select(
                                DSL.field("toString(stream)", String.class).as("name"),
                                DSL.field("toString(store_id)", String.class).as("store"),
                                DSL.field("toInt64(uniqExact(event_id))", Long.class)
                                        .as("events"),
                                millis("max(occurred_at)", "occurred"),
                                millis("max(ingested_at)", "arrived"))
                        .from(DSL.table(DSL.name("too_late")))
                        .groupBy(DSL.field("name"), DSL.field("store"))
                        .orderBy(DSL.field("events").desc(), DSL.field("name"), DSL.field("store"))
                        .limit(LATEST)
                        .fetch(row -> new Late(
                                row.get("name", String.class),
                                row.get("store", String.class),
                                row.get("events", Long.class),
                                Instant.ofEpochMilli(row.get("occurred", Long.class)),
                                Instant.ofEpochMilli(row.get("arrived", Long.class)))));
    }

    private List<Intakes.Stream> streams(DSLContext sql) {
        Map<String, Fate> fates = fates(sql);
        long hourAgo = clock.instant().minus(HOUR).toEpochMilli();
        return Stream.of(EventStream.values())
                .map(stream -> stream(sql, stream, hourAgo))
                .reduce(Select::unionAll)
                .orElseThrow()
                .fetch(row -> {
                    String name = row.get("name", String.class);
                    Fate fate = fates.getOrDefault(name, Fate.NONE);
                    return new Intakes.Stream(
                            name,
                            row.get("events", Long.class),
                            Instant.ofEpochMilli(row.get("occurred", Long.class)),
                            Instant.ofEpochMilli(row.get("arrived", Long.class)),
                            row.get("recent", Long.class),
                            fate.repeated(),
                            fate.rejected());
                })
                .stream()
                .sorted(Comparator.comparing(stream -> EventStream.of(stream.name())))
                .toList();
    }

    private static Select<Record> stream(DSLContext sql, EventStream stream, long hourAgo) {
        Table<Record> events = DSL.table(DSL.name(stream.table()));
        // Ordered, not the greatest: the index of arrivals leads to the newest rows, where a maximum reads them all.
        var arrived = sql.select(DSL.field("toUnixTimestamp64Milli(ingested_at)", Long.class))
                .from(events)
                .orderBy(DSL.field("ingested_at").desc())
                .limit(1);
        var recent = sql.select(DSL.count())
                .from(events)
                .where("ingested_at >= fromUnixTimestamp64Milli({0})", DSL.val(hourAgo));
        // How many there are, and the bounds of what parts are told apart by, are known without reading a row.
        return sql.select(List.of(
                        DSL.inline(stream.named()).as("name"),
                        DSL.count().as("events"),
                        millis("max(occurred_at)", "occurred"),
                        orNought(arrived).as("arrived"),
                        orNought(recent).as("recent")))
                .from(events);
    }

    /** The only value of a query's only row, 0 where there is none. */
    private static Field<Long> orNought(Select<?> asked) {
        return DSL.field("ifNull(({0}), 0)", Long.class, asked);
    }

    private static Field<Long> millis(String sql, String name) {
        return DSL.field("toUnixTimestamp64Milli(" + sql + ")", Long.class).as(name);
    }

    private static Map<String, Fate> fates(DSLContext sql) {
        Map<String, Fate> fates = new HashMap<>();
        sql.select(
                        DSL.field("toString(stream)", String.class).as("name"),
                        DSL.field("sum(repeated)", Long.class).as("repeats"),
                        DSL.field("sum(rejected)", Long.class).as("refusals"))
                .from(DSL.table(DSL.name("intake")))
                .groupBy(DSL.field("name"))
                .forEach(row -> fates.put(
                        row.get("name", String.class),
                        new Fate(row.get("repeats", Long.class), row.get("refusals", Long.class))));
        return fates;
    }

    private static List<Intakes.Reason> reasons(DSLContext sql) {
        return sql.select(
                        DSL.field("toString(stream)", String.class).as("name"),
                        DSL.field("toString(reason)", String.class).as("why"),
                        DSL.count().as("refusals"),
                        millis("max(ingested_at)", "latest"))
                .from(DSL.table(DSL.name("rejected_event")))
                .groupBy(DSL.field("name"), DSL.field("why"))
                .orderBy(DSL.field("refusals").desc(), DSL.field("name"), DSL.field("why"))
                .fetch(row -> new Intakes.Reason(
                        row.get("name", String.class),
                        row.get("why", String.class),
                        row.get("refusals", Long.class),
                        Instant.ofEpochMilli(row.get("latest", Long.class))));
    }

    private static List<Intakes.Refused> latest(DSLContext sql) {
        return sql.select(
                        millis("ingested_at", "at"),
                        DSL.field("toString(stream)", String.class).as("name"),
                        DSL.field("toString(reason)", String.class).as("why"),
                        DSL.field(DSL.name("detail"), String.class),
                        DSL.field(DSL.name("source"), String.class),
                        DSL.field("toInt64(position)", Long.class).as("line"))
                .from(DSL.table(DSL.name("rejected_event")))
                .orderBy(DSL.field("at").desc(), DSL.field(DSL.name("source")), DSL.field("line"))
                .limit(LATEST)
                .fetch(row -> new Intakes.Refused(
                        Instant.ofEpochMilli(row.get("at", Long.class)),
                        row.get("name", String.class),
                        row.get("why", String.class),
                        row.get("detail", String.class),
                        row.get("source", String.class),
                        row.get("line", Long.class)));
    }
}
