package dev.storewatch.warehouse.query.agent;

import dev.storewatch.warehouse.metric.AgentMetrics;
import dev.storewatch.warehouse.metric.Grain;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.MetricSql;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.StoreId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The agents' sums, and the spread of their first responses. */
final class LeagueQuery {
    static final Field<String> STORE_ID = DSL.field(DSL.name("store_id"), String.class);
    static final Field<String> AGENT_ID = DSL.field(DSL.name("agent_id"), String.class);
    static final Field<LocalDate> DAY = DSL.field(DSL.name("day"), LocalDate.class);
    static final Set<Measure> MEASURES = AgentMetrics.measures();

    private static final Condition FIRST_RESPONSES = DSL.condition("is_first AND outcome = 'ANSWERED'");
    /** Both levels of one list of values: sorted once. */
    private static final String SPREAD = "quantilesExact(0.5, 0.9)(toFloat64(assumeNotNull(turn_seconds)))";

    private static final Field<Double> MEDIAN =
            DSL.field(SPREAD + "[1]", Double.class).as("median");
    private static final Field<Double> P90 =
            DSL.field(SPREAD + "[2]", Double.class).as("p90");
    /** The set of no keys is all of them together, under an empty store. */
    private static final Field<?> EACH_AND_ALL = DSL.field("GROUPING SETS ((store_id, agent_id), ())");

    private final Scope scope;
    private final DayRange days;

    LeagueQuery(Scope scope, DayRange days) {
        this.scope = scope;
        this.days = days;
    }

    League read(DSLContext sql) {
        List<AgentFigures> agents = agents(sql);
        Map<League.Key, Spread> each = new HashMap<>();
        Optional<Spread> all = Optional.empty();
        for (Record row : firstResponses(sql)) {
            String store = row.get(STORE_ID);
            if (store.isEmpty()) {
                all = Optional.of(spread(row)).filter(spread -> spread.cases() > 0);
            } else {
                each.put(new League.Key(new StoreId(store), row.get(AGENT_ID)), spread(row));
            }
        }
        return new League(agents, each, all);
    }

    private Condition within() {
        return STORE_ID.in(scope.ids()).and(DAY.between(days.from(), days.to()));
    }

    private List<AgentFigures> agents(DSLContext sql) {
        List<Field<?>> fields = new ArrayList<>(List.of(STORE_ID, AGENT_ID));
        fields.addAll(MetricSql.sums(MEASURES));
        return sql.select(fields)
                .from(MetricSql.differences(Grain.AGENT_DAY))
                .where(MetricSql.SHOWN)
                .and(within())
                .groupBy(STORE_ID, AGENT_ID)
                .having(MetricSql.ANY)
                .fetch(row -> new AgentFigures(
                        new StoreId(row.get(STORE_ID)), row.get(AGENT_ID), MetricSql.sums(row, MEASURES)));
    }

    /**
     * The answered first parts of a conversation's first turn, what agent_day counts as first responses: of each agent, and of all read together, for
     * a median is no mean of medians.
     */
    private Iterable<? extends Record> firstResponses(DSLContext sql) {
        return sql.select(STORE_ID, AGENT_ID, MEDIAN, P90, DSL.count().as("cases"))
                .from(DSL.table(DSL.name("turn_fact")))
                .where(within())
                .and(FIRST_RESPONSES)
                .groupBy(EACH_AND_ALL)
                .fetch();
    }

    private static Spread spread(Record row) {
        return new Spread(row.get("median", Double.class), row.get("p90", Double.class), row.get("cases", Long.class));
    }

    static List<League.Key> find(DSLContext sql, Scope scope, String text, int most) {
        return sql.select(STORE_ID, AGENT_ID)
                .from(DSL.table(DSL.name("agent_day")))
                .where(STORE_ID.in(scope.ids()))
                .and(AGENT_ID.ne(""))
                .and(DSL.condition("positionCaseInsensitiveUTF8(agent_id, {0}) > 0", DSL.val(text)))
                .groupBy(STORE_ID, AGENT_ID)
                .orderBy(DSL.count().desc(), AGENT_ID)
                .limit(most)
                .fetch(row -> new League.Key(new StoreId(row.get(STORE_ID)), row.get(AGENT_ID)));
    }
}
