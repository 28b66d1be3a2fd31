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
import java.util.stream.Collectors;
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
    private static final Field<Integer> MINE = DSL.field(DSL.name("mine"), Integer.class);
    private static final String WAITED =
            "ifNull(toFloat64(turn_seconds), toFloat64({0} - toUnixTimestamp64Milli(started_at)) / 1000)";

    /** How long answers of the agent and of the whole team took, and the agent's turns by hour. */
    private record Turns(Person.Buckets responses, Map<Person.Hour, Person.Load> hours) {}

    private final Store store;
    private final DayRange days;
    private final Condition isMine;
    private final Field<Double> waited;

    PersonQuery(Store store, String agent, DayRange days, Instant now) {
        this.store = store;
        this.days = days;
        this.isMine = AGENT_ID.eq(agent);
        this.waited = DSL.field(WAITED, Double.class, DSL.val(now.toEpochMilli()));
    }

    Person read(DSLContext sql) {
        Map<Boolean, List<Person.Day>> days = days(sql);
        List<Person.Day> own = days.getOrDefault(true, List.of());
        Sums mine = sum(own);
        Turns turns = turns(sql);
        return new Person(
                mine,
                mine.plus(sum(days.getOrDefault(false, List.of()))),
                turns.responses(),
                turns.hours(),
                windows(sql),
                ledger(sql),
                own);
    }

    private static Sums sum(List<Person.Day> days) {
        return days.stream().map(Person.Day::sums).reduce(Sums.NONE, Sums::plus);
    }

    private Condition ofStore() {
        return STORE_ID.eq(store.id().value()).and(DAY.between(days.from(), days.to()));
    }

    private Condition own() {
        return ofStore().and(isMine);
    }

    /** The agent's days, and those of the others together. */
    private Map<Boolean, List<Person.Day>> days(DSLContext sql) {
        List<Field<?>> fields =
                new ArrayList<>(List.of(DSL.field("{0}", Integer.class, isMine).as(MINE), DAY));
        fields.addAll(MetricSql.sums(MEASURES));
        return sql
                .select(fields)
                .from(MetricSql.differences(Grain.AGENT_DAY))
                .where(MetricSql.SHOWN)
                .and(ofStore())
                .groupBy(MINE, DAY)
                .having(MetricSql.ANY)
                .orderBy(DAY)
                .fetch()
                .stream()
                .collect(Collectors.partitioningBy(
                        row -> row.get(MINE) != 0,
                        Collectors.mapping(
                                row -> new Person.Day(row.get(DAY), MetricSql.sums(row, MEASURES)),
                                Collectors.toList())));
    }

    /** One look at the store's turns, counted by how long they took and by when they began. */
    private Turns turns(DSLContext sql) {
        Field<?> local =
                DSL.field("toTimeZone(started_at, {0})", DSL.inline(store.zone().getId()));
        List<Long> own = zeros();
        List<Long> team = zeros();
        Map<Person.Hour, Person.Load> hours = new HashMap<>();
        for (Record row : sql.select(
                        DSL.field("grouping(bucket) = 0", Integer.class).as("of_a_bucket"),
                        DSL.field("arrayFirstIndex(limit -> turn_seconds <= limit, " + Person.ENDS + ")", Integer.class)
                                .as("bucket"),
                        DSL.field("toDayOfWeek({0})", Integer.class, local).as("weekday"),
                        DSL.field("toHour({0})", Integer.class, local).as("hour"),
                        counted("outcome = 'ANSWERED'").as("answered"),
                        counted("outcome = 'ANSWERED' AND {0}").as("answered_by_agent"),
                        counted("{0}").as("turns"),
                        counted("{0} AND {1} > 60").as("slow"),
                        DSL.field("quantileExactIf(0.5)({1}, {0})", Double.class, isMine, waited)
                                .as("median"))
                .from(TURNS)
                .where(ofStore())
                .groupBy(DSL.field("GROUPING SETS ((bucket), (weekday, hour))"))
                .fetch()) {
            if (row.get("of_a_bucket", Integer.class) != 0) {
                int place = place(row.get("bucket", Integer.class));
                team.set(place, row.get("answered", Long.class));
                own.set(place, row.get("answered_by_agent", Long.class));
            } else if (row.get("turns", Long.class) > 0) {
                hours.put(
                        new Person.Hour(row.get("weekday", Integer.class), row.get("hour", Integer.class)),
                        new Person.Load(
                                row.get("turns", Long.class),
                                row.get("slow", Long.class),
                                row.get("median", Double.class)));
            }
        }
        return new Turns(new Person.Buckets(own, team), hours);
    }

    private Field<Long> counted(String condition) {
        return DSL.field("countIf(" + condition + ")", Long.class, isMine, waited);
    }

    private static List<Long> zeros() {
        return new ArrayList<>(
                IntStream.rangeClosed(0, Person.ENDS.size()).mapToObj(_ -> 0L).toList());
    }

    /** The index found counts from 1, and is 0 for what took longer than all ends. */
    private static int place(int index) {
        return index == 0 ? Person.ENDS.size() : index - 1;
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
