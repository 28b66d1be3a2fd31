package dev.storewatch.warehouse.metric;

import dev.storewatch.warehouse.metric.MetricValue.Absence;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.MetricValue.Unknown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The rows a store must keep to (无忧购): data of each store, never code. */
public record Checklist(List<Check> checks) {

    public Checklist {
        checks = List.copyOf(checks);
    }

    /** One row with the value found. */
    public record Result(Check check, MetricValue value, Check.Outcome outcome) {}

    /** The same rows, those whose metric has limits here checked at their warning. */
    public Checklist at(Function<Metric, Optional<Thresholds.Fixed>> limits) {
        return new Checklist(checks.stream()
                .map(check -> limits.apply(check.metric())
                        .map(own -> new Check(check.metric(), check.operator(), own.warn(), check.windowDays()))
                        .orElse(check))
                .toList());
    }

    /** The outcome of each row; {@code sumsOfLastDays} gives the sums of a window of so many days. */
    public List<Result> results(IntFunction<Sums> sumsOfLastDays) {
        return checks.stream()
                .map(check -> {
                    Sums sums = sumsOfLastDays.apply(check.windowDays());
                    return new Result(check, check.value(sums), check.outcome(sums));
                })
                .toList();
    }

    /** Passed over checked; the sample is the number of rows checked. */
    public static MetricValue passed(List<Result> results) {
        var counts = results.stream().collect(Collectors.groupingBy(Result::outcome, Collectors.counting()));
        long passed = counts.getOrDefault(Check.Outcome.PASSED, 0L);
        long checked = passed + counts.getOrDefault(Check.Outcome.FAILED, 0L);
        if (checked == 0) {
            return new Unknown(Absence.NOTHING_CHECKED);
        }
        return new Known(
                BigDecimal.valueOf(passed).divide(BigDecimal.valueOf(checked), MathContext.DECIMAL64), checked);
    }
}
