package dev.storewatch.warehouse.query;

import static dev.storewatch.warehouse.query.StoreDays.DAY;
import static dev.storewatch.warehouse.query.StoreDays.STORE_ID;

import dev.storewatch.warehouse.metric.Grain;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Sums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Measures by day of everybody, in one query. Safe for many threads. */
public final class MeasureHistory {

    private static final Field<String> AGENT_ID = DSL.field(DSL.name("agent_id"), String.class);

    /** Whose days they are; {@code agent} empty: the store's. */
    public record Whose(StoreId store, String agent) {}

    private final PageQueries queries;

    public MeasureHistory(PageQueries queries) {
        this.queries = queries;
    }

    /** Days with any of it; an agent's that name nobody are left out. */
    public Map<Whose, Map<LocalDate, Sums>> days(Grain grain, Set<Measure> measures, DayRange range) {
        boolean ofAgents = grain == Grain.AGENT_DAY;
        List<Field<?>> keys = ofAgents ? List.of(STORE_ID, AGENT_ID, DAY) : List.of(STORE_ID, DAY);
        List<Field<?>> fields = new ArrayList<>(keys);
        fields.addAll(MetricSql.sums(measures));
        Map<Whose, Map<LocalDate, Sums>> days = new HashMap<>();
        return queries.ask("the past of every store", sql -> {
            sql.select(fields)
                    .from(MetricSql.view(grain))
                    .where(DAY.between(range.from(), range.to()))
                    .and(ofAgents ? AGENT_ID.ne("") : DSL.noCondition())
                    .groupBy(keys)
                    .forEach(row -> days.computeIfAbsent(
                                    new Whose(new StoreId(row.get(STORE_ID)), ofAgents ? row.get(AGENT_ID) : ""),
                                    _ -> new TreeMap<>())
                            .put(row.get(DAY), MetricSql.sums(row, measures)));
            return days;
        });
    }
}
