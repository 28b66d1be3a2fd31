package dev.storewatch.warehouse.metric;

import dev.storewatch.warehouse.metric.Formula.OverMeasures;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.MetricValue.Unknown;
import java.math.BigDecimal;

/** One row of a checklist: the metric, over the last so many days, must be at least or at most the limit. */
public record Check(Metric metric, Operator operator, BigDecimal limit, int windowDays) {

    /** How value and limit are compared; the limit itself passes. */
    public enum Operator {
        AT_LEAST,
        AT_MOST
    }

    /** What became of a row. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** No data, or fewer cases than may be judged. */
        UNCHECKED
    }

    public Check {
        if (!(metric.formula() instanceof OverMeasures)) {
            throw new IllegalArgumentException("A checklist cannot check " + metric.id());
        }
        if (windowDays < 1 || windowDays > 366) {
            throw new IllegalArgumentException("A window is 1 to 366 days, but was " + windowDays);
        }
    }

    /** The value over sums of this row's window. */
    public MetricValue value(Sums sums) {
        return switch (metric.formula()) {
            case OverMeasures formula -> formula.value(sums);
            case Formula.Passed _ -> throw new IllegalStateException("refused by the constructor");
        };
    }

    /** The outcome over sums of this row's window. */
    public Outcome outcome(Sums sums) {
        return switch (value(sums)) {
            case Unknown _ -> Outcome.UNCHECKED;
            case Known known when known.sample() < metric.smallestSample() -> Outcome.UNCHECKED;
            case Known known -> passes(known.value()) ? Outcome.PASSED : Outcome.FAILED;
        };
    }

    private boolean passes(BigDecimal value) {
        return switch (operator) {
            case AT_LEAST -> value.compareTo(limit) >= 0;
            case AT_MOST -> value.compareTo(limit) <= 0;
        };
    }
}
