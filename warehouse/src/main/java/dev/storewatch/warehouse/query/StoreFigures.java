package dev.storewatch.warehouse.query;

import dev.storewatch.warehouse.metric.Checklist;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Formula.OverMeasures;
import dev.storewatch.warehouse.metric.Judgement;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.Sums;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One store over a range and the range before; {@code today} is its local date, {@code firstDay} the first it has measures of,
 * {@code dailySales} leads up to the end of the range.
 */
public record StoreFigures(
        Store store,
        LocalDate today,
        Optional<LocalDate> firstDay,
        Side now,
        Side before,
        Map<LocalDate, BigDecimal> dailySales) {

    /** One of the two ranges. */
    public record Side(DayRange range, Sums sums, List<Checklist.Result> checks) {
        public Side {
            checks = List.copyOf(checks);
        }

        MetricValue value(Metric metric) {
            return switch (metric.formula()) {
                case OverMeasures formula -> formula.value(sums);
                case Formula.Passed _ -> Checklist.passed(checks);
            };
        }
    }

    public StoreFigures {
        dailySales = Map.copyOf(dailySales);
    }

    public MetricValue value(Metric metric) {
        return now.value(metric);
    }

    public MetricValue valueBefore(Metric metric) {
        return before.value(metric);
    }

    /** The store's first day when it lies in one of the two ranges, after the start of the one before: the two must not be compared then. */
    public Optional<LocalDate> lateStart() {
        return firstDay.filter(day ->
                day.isAfter(before.range().from()) && !day.isAfter(now.range().to()));
    }

    /** Whether the range ends with a day, the store's today or a later one, that is not over. */
    public boolean isUnfinished() {
        return !now.range().to().isBefore(today);
    }

    public Judgement judgement(Metric metric) {
        return Judgement.of(store.judged(metric), value(metric), store.industryAverage(metric.id()), isSettled(metric));
    }

    /** Whether the value can no longer change by design. */
    public boolean isSettled(Metric metric) {
        return metric.isSettled(now.range().to(), today);
    }
}
