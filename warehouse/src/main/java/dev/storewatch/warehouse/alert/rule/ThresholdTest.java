package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.setting.Against;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.metric.Judgement;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.Thresholds;
import java.math.BigDecimal;
import java.util.Optional;

/** A metric's value against the limits of a rule, judged as the pages judge. Pure. */
public final class ThresholdTest {

    /**
     * What is judged.
     *
     * @param isSettled false while the value can still change by design
     */
    public record Case(String storeId, MetricValue value, Optional<BigDecimal> industryAverage, boolean isSettled) {}

    private ThresholdTest() {}

    /** The limits for a store; empty: it is not judged. */
    static Optional<Thresholds.Fixed> limits(Condition.Threshold condition, Metric metric, Case one) {
        return thresholds(condition, metric, one.storeId()).limits(one.industryAverage());
    }

    public static Observation observation(Condition.Threshold condition, Metric metric, Case one) {
        Judgement judgement =
                Judgement.of(judgedBy(condition, metric, one), one.value(), one.industryAverage(), one.isSettled());
        return switch (judgement.level()) {
            case CRITICAL -> new Observation.Wrong(Severity.CRITICAL);
            case WARN -> new Observation.Wrong(Severity.WARNING);
            case NONE -> new Observation.Undecided();
            case OK -> isRecovered(condition, metric, one) ? new Observation.Right() : new Observation.Undecided();
        };
    }

    private static boolean isRecovered(Condition.Threshold condition, Metric metric, Case one) {
        return one.value() instanceof Known known
                && limits(condition, metric, one)
                        .filter(limits -> !metric.better().isWorse(known.value(), limits.recovery()))
                        .isPresent();
    }

    /** The metric with the rule's limits in place of its own. */
    private static Metric judgedBy(Condition.Threshold condition, Metric metric, Case one) {
        return new Metric(
                metric.id(),
                metric.label(),
                metric.question(),
                metric.formula(),
                metric.unit(),
                metric.better(),
                metric.smallestSample(),
                metric.settlesAfterDays(),
                thresholds(condition, metric, one.storeId()));
    }

    private static Thresholds thresholds(Condition.Threshold condition, Metric metric, String storeId) {
        return switch (condition.against()) {
            case Against.Target _ -> metric.thresholds();
            case Against.Fixed fixed -> fixed.of(storeId).of(metric.better());
            case Against.Industry industry ->
                new Thresholds.OfIndustry(industry.factors().of(metric.better()));
        };
    }
}
