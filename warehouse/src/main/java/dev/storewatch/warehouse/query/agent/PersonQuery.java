package dev.storewatch.warehouse.query.agent;

import static dev.storewatch.warehouse.query.agent.LeagueQuery.AGENT_ID;
import static dev.storewatch.warehouse.query.agent.LeagueQuery.DAY;
import static dev.storewatch.warehouse.query.agent.LeagueQuery.MEASURES;
import static dev.storewatch.warehouse.query.agent.LeagueQuery.STORE_ID;

import dev.storewatch.warehouse.metric.Grain;
import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.MetricSql;
import dev.storewatch.warehouse.query.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** One agent's days, turns and inquiries, and the team's turns to compare with. */
final class PersonQuery {
    /** A ledger longer than this is not read by anybody. */
    private static final int LEDGER = 200;

    private static final Table<Record> TURNS = DSL.table(DSL.name("turn_fact"));
    private static final String WAITED =
            "ifNull(toFloat64(turn_seconds), toFloat64({0} - toUnixTimestamp64Milli(started_at)) / 1000)";

    private final Store store;
    private final String agent;
    private final DayRange days;
    private final Field<Double> waited;

    PersonQuery(Store store, String agent, DayRange days, Instant now) {
        this.store = store;
        this.agent = agent;
        this.days = days;
        this.waited = DSL.field(WAITED, Double.class, DSL.val(now.toEpochMilli()));
    }

    Person read(DSLContext sql) {
        List<Person.Day> own = days(sql);
        return new Person(
                own.stream().map(Person.Day::sums).reduce(Sums.NONE, Sums::plus),
                team(sql),
                responses(sql),
                hours(sql),
                windows(sql),
                ledger(sql),
                own);
    }

    private Condition ofStore() {
        return STORE_ID.eq(store.id().value()).and(DAY.between(days.from(), days.to()));
    }

    private Condition own() {
        return ofStore().and(AGENT_ID.eq(agent));
    }

    private List<Person.Day> days(DSLContext sql) {
        List<Field<?>> fields = new ArrayList<>(List.of(DAY));
        fields.addAll(MetricSql.sums(MEASURES));
        return sql.select(fields)
                .from(MetricSql.view(Grain.AGENT_DAY))
                .where(own())
                .groupBy(DAY)
                .orderBy(DAY)
                .fetch(row -> new Person.Day(row.get(DAY), MetricSql.sums(row, MEASURES, 1)));
    }

    private Sums team(DSLContext sql) {
        List<Field<?>> fields = new ArrayList<>(List.of(DSL.count().as("days")));
        fields.addAll(MetricSql.sums(MEASURES));
        return sql.select(fields).from(MetricSql.view(Grain.AGENT_DAY)).where(ofStore()).fetch().stream()
                .filter(row -> row.get("days", Long.class) > 0)
                .map(row -> MetricSql.sums(row, MEASURES, row.get("days", Long.class)))
                .findFirst()
                .orElse(Sums.NONE);
    }

    private Person.Buckets responses(DSLContext sql) {
        List<Long> own = zeros();
        List<Long> team = zeros();
        Field<Integer> bucket =
                DSL.field("arrayFirstIndex(limit -> turn_seconds <= limit, " + Person.ENDS + ")", Integer.class);
        sql.select(
                        bucket.as("bucket"),
                        DSL.count().as("turns"),
                        DSL.field("countIf(agent_id = {0})", Long.class, DSL.val(agent))
                                .as("mine"))
                .from(TURNS)
                .where(ofStore())
                .and(DSL.condition("outcome = 'ANSWERED'"))
                .groupBy(DSL.field("bucket"))
                .forEach(row -> {
                    int place = place(row.get("bucket", Integer.class));
                    team.set(place, row.get("turns", Long.class));
                    own.set(place, row.get("mine", Long.class));
                });
        return new Person.Buckets(own, team);
    }

    private static List<Long> zeros() {
        return new ArrayList<>(
                IntStream.rangeClosed(0, Person.ENDS.size()).mapToObj(_ -> 0L).toList());
    }

    /** The index found counts from 1, and is 0 for what took longer than all ends. */
    private static int place(int index) {
        return index == 0 ? Person.ENDS.size() : index - 1;
    }

    private Map<Person.Hour, Person.Load> hours(DSLContext sql) {
        Field<?> local =
                DSL.field("toTimeZone(started_at, {0})", DSL.inline(store.zone().getId()));
        Map<Person.Hour, Person.Load> hours = new HashMap<>();
        sql.select(
                        DSL.field("toDayOfWeek({0})", Integer.class, local).as("weekday"),
                        DSL.field("toHour({0})", Integer.class, local).as("hour"),
                        DSL.count().as("turns"),
                        DSL.field("countIf({0} > 60)", Long.class, waited).as("slow"),
                        DSL.field("quantileExact(0.5)({0})", Double.class, waited)
                                .as("median"))
                .from(TURNS)
                .where(own())
                .groupBy(DSL.field("weekday"), DSL.field("hour"))
                .forEach(row -> hours.put(
                        new Person.Hour(row.get("weekday", Integer.class), row.get("hour", Integer.class)),
                        new Person.Load(
                                row.get("turns", Long.class),
                                row.get("slow", Long.class),
                                row.get("median", Double.class))));
        return hours;
    }

    private Person.Windows windows(DSLContext sql) {
        Record row = sql.select(
                        DSL.count().as("inquiries"),
                        DSL.field("countIf(is_paid_d1)", Long.class).as("paid1"),
                        DSL.field("countIf(NOT is_paid_d1 AND NOT is_final_d1)", Long.class)
                                .as("open1"),
                        DSL.field("countIf(is_paid_d4)", Long.class).as("paid4"),
                        DSL.field("countIf(NOT is_paid_d4 AND NOT is_final_d4)", Long.class)
                                .as("open4"))
                .from(DSL.table(DSL.name("inquiry_fact")))
                .where(own())
                .fetchSingle();
        return new Person.Windows(
                row.get("inquiries", Long.class),
                row.get("paid1", Long.class),
                row.get("open1", Long.class),
                row.get("paid4", Long.class),
                row.get("open4", Long.class));
    }

    private List<Person.Wait> ledger(DSLContext sql) {
        return sql.select(
                        DSL.field(DSL.name("conversation_id"), String.class).as("conversation"),
                        DSL.field("toUnixTimestamp64Milli(started_at)", Long.class)
                                .as("started"),
                        DSL.field("toString(outcome)", String.class).as("ending"),
                        waited.as("seconds"))
                .from(TURNS)
                .where(own())
                .and(waited.gt(60.0))
                .orderBy(DSL.field("started").desc(), DSL.field("conversation"))
                .limit(LEDGER)
                .fetch(row -> new Person.Wait(
                        row.get("conversation", String.class),
                        Instant.ofEpochMilli(row.get("started", Long.class)),
                        row.get("ending", String.class),
                        row.get("seconds", Double.class)));
    }
}
