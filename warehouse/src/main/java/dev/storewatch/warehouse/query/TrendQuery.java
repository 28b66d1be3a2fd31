package dev.storewatch.warehouse.query;

import static dev.storewatch.warehouse.query.StoreDays.DAY;
import static dev.storewatch.warehouse.query.StoreDays.STORE_ID;

import dev.storewatch.warehouse.metric.Check;
import dev.storewatch.warehouse.metric.Checklist;
import dev.storewatch.warehouse.metric.Formula.OverMeasures;
import dev.storewatch.warehouse.metric.Formula.Passed;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.Sums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;

/** One metric of one or more stores by day; a day's checklist looks back from that day. */
final class TrendQuery {
    private final Scope scope;
    private final Metric metric;
    private final DayRange range;
    private final LocalDate today;
    private final Set<Measure> measures;
    private final Map<DayRange, Sums> windows = new HashMap<>();

    TrendQuery(Scope scope, Metric metric, DayRange range, LocalDate today) {
        this.scope = scope;
        this.metric = metric;
        this.range = range;
        this.today = today;
        this.measures =
                metric.formula() instanceof OverMeasures formula ? formula.measures() : MetricCatalog.measures();
    }

    Trend read(DSLContext sql) {
        DayRange reads = Trend.reads(range);
        Map<LocalDate, Sums> byDay = byDay(sql, new DayRange(reads.from().minusDays(lookBack()), reads.to()));
        return Trend.of(scope, metric, today, range, byDay, day -> value(byDay, day));
    }

    private int lookBack() {
        return metric.formula() instanceof Passed
                ? MetricCatalog.DEFAULT_CHECKLIST.checks().stream()
                        .mapToInt(Check::windowDays)
                        .max()
                        .orElse(0)
                : 0;
    }

    private Map<LocalDate, Sums> byDay(DSLContext sql, DayRange days) {
        List<Field<?>> fields = new ArrayList<>(List.of(DAY));
        fields.addAll(MetricSql.sums(measures));
        Map<LocalDate, Sums> byDay = new HashMap<>();
        sql.select(fields)
                .from(StoreDays.DIFFERENCES)
                .where(MetricSql.SHOWN)
                .and(STORE_ID.in(scope.ids()).and(DAY.between(days.from(), days.to())))
                .groupBy(DAY)
                .having(MetricSql.ANY)
                .forEach(row -> byDay.put(row.get(DAY), MetricSql.sums(row, measures)));
        return byDay;
    }

    private MetricValue value(Map<LocalDate, Sums> byDay, LocalDate day) {
        return switch (metric.formula()) {
            case OverMeasures formula -> formula.value(byDay.getOrDefault(day, Sums.NONE));
            case Passed _ ->
                Checklist.passed(checklist().results(window -> sum(byDay, DayRange.endingOn(day, window))));
        };
    }

    private Checklist checklist() {
        return scope.single().map(Store::checklist).orElse(MetricCatalog.DEFAULT_CHECKLIST);
    }

    /** Kept: the checks of a day and the spans shown ask for the same days again and again. */
    private Sums sum(Map<LocalDate, Sums> byDay, DayRange days) {
        return windows.computeIfAbsent(
                days,
                _ -> days.from()
                        .datesUntil(days.to().plusDays(1))
                        .map(day -> byDay.getOrDefault(day, Sums.NONE))
                        .reduce(Sums.NONE, Sums::plus));
    }
}
