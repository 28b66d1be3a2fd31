package dev.storewatch.warehouse.query.agent;

import static dev.storewatch.warehouse.query.agent.LeagueQuery.AGENT_ID;
import static dev.storewatch.warehouse.query.agent.LeagueQuery.DAY;
import static dev.storewatch.warehouse.query.agent.LeagueQuery.STORE_ID;

import dev.storewatch.warehouse.metric.Formula.OverMeasures;
import dev.storewatch.warehouse.metric.Grain;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.MetricSql;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.Trend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;

/** One metric of one agent of a store by day. */
final class AgentTrendQuery {
    private final Store store;
    private final String agent;
    private final Metric metric;
    private final OverMeasures formula;
    private final DayRange range;

    /** @throws IllegalArgumentException for a metric that is not formed of measures, as no agent's is */
    AgentTrendQuery(Store store, String agent, Metric metric, DayRange range) {
        if (!(metric.formula() instanceof OverMeasures overMeasures)) {
            throw new IllegalArgumentException("Not formed of an agent's measures: " + metric.id());
        }
        this.store = store;
        this.agent = agent;
        this.metric = metric;
        this.formula = overMeasures;
        this.range = range;
    }

    Trend read(DSLContext sql, LocalDate today) {
        DayRange reads = Trend.reads(range);
        List<Field<?>> fields = new ArrayList<>(List.of(DAY));
        fields.addAll(MetricSql.sums(formula.measures()));
        Map<LocalDate, Sums> byDay = new HashMap<>();
        sql.select(fields)
                .from(MetricSql.view(Grain.AGENT_DAY))
                .where(STORE_ID.eq(store.id().value()))
                .and(AGENT_ID.eq(agent))
                .and(DAY.between(reads.from(), reads.to()))
                .groupBy(DAY)
                .forEach(row -> byDay.put(row.get(DAY), MetricSql.sums(row, formula.measures())));
        return Trend.of(
                Scope.of(store), metric, today, range, byDay, day -> formula.value(byDay.getOrDefault(day, Sums.NONE)));
    }
}
