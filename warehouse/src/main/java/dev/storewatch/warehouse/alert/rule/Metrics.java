package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.setting.Against;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Subject;
import dev.storewatch.warehouse.metric.AgentMetrics;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The metrics that rules may be about. */
public final class Metrics {

    private Metrics() {}

    /** Those of a store or of an agent. */
    public static List<Metric> of(Subject subject) {
        return switch (subject) {
            case AGENT -> AgentMetrics.ALL;
            case STORE ->
                Stream.concat(MetricCatalog.INDICATORS.stream(), MetricCatalog.COMPANIONS.stream())
                        .toList();
            case SKU, THING, STREAM -> List.of();
        };
    }

    /** Fails for a metric that does not exist: the rule says so then. */
    public static Metric find(Subject subject, String id) {
        return of(subject).stream()
                .filter(metric -> metric.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no metric '" + id + "' of a "
                        + subject.label().en().toLowerCase(Locale.ROOT)));
    }

    /** Fails, and says why, for a condition over a metric that cannot be judged so. */
    public static void require(Condition condition) {
        switch (condition) {
            case Condition.Threshold threshold -> {
                Metric metric = find(threshold.subject(), threshold.metric());
                switch (threshold.against()) {
                    case Against.Target _ -> {}
                    case Against.Fixed fixed -> {
                        fixed.usual().of(metric.better());
                        fixed.ofStores().values().forEach(limits -> limits.of(metric.better()));
                    }
                    case Against.Industry industry -> industry.factors().of(metric.better());
                }
            }
            case Condition.RateRise rise -> {
                if (!(find(Subject.STORE, rise.metric()).formula() instanceof Formula.Ratio)) {
                    throw new IllegalArgumentException("Metric " + rise.metric() + " is no share of cases");
                }
            }
            case Condition.Baseline _, Condition.Breach _, Condition.FeedDown _, Condition.Sql _ -> {}
        }
    }
}
