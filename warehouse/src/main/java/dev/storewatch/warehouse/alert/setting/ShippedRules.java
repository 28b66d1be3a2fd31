package dev.storewatch.warehouse.alert.setting;

import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.metric.Better;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.Quantity;
import dev.storewatch.warehouse.metric.Thresholds;
import dev.storewatch.warehouse.metric.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules a new installation has. Ids are for ever: one that is no longer shipped is retired. */
public final class ShippedRules {

    /** Ids that were shipped once; their open alerts end. */
    public static final Set<String> RETIRED = Set.of("breach", "threshold." + MetricCatalog.FIRST_RESPONSE.id());

    public static final String FEED_DOWN = "feed_down";

    private static final Duration DAILY = Duration.ofHours(12);
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    /** In the order of the list of rules. */
    public static final List<Rule> ALL = Stream.of(
                    ShippedBreaches.ALL.stream(), thresholds(), rises(), baselines(), Stream.of(feedDown()))
            .flatMap(rules -> rules)
            .toList();

    private ShippedRules() {}

    /** The metrics that are a share of cases in which something bad happened. */
    public static List<Metric> badShares() {
        return metrics()
                .filter(metric -> metric.better() == Better.LOW && metric.unit() == Unit.SHARE)
                .filter(metric -> metric.formula() instanceof Formula.Ratio ratio
                        && ratio.numerator().quantity() == Quantity.COUNT
                        && ratio.denominator().quantity() == Quantity.COUNT)
                .toList();
    }

    private static Stream<Metric> metrics() {
        return Stream.concat(MetricCatalog.INDICATORS.stream(), MetricCatalog.COMPANIONS.stream());
    }

    /** Refunds and verdicts are of orders weeks ago: in the week after a feast they would meet the few orders of that week. */
    private static int days(Metric metric) {
        return metric.equals(MetricCatalog.REFUND_RATE) || metric.equals(MetricCatalog.DISPUTE_LOST_RATE)
                ? MONTH
                : WEEK;
    }

    private static Stream<Rule> thresholds() {
        return metrics()
                .filter(metric -> !(metric.thresholds() instanceof Thresholds.Unset))
                // A mean over the nights fires in every shop; the share within 30 s is judged instead.
                .filter(metric -> !metric.equals(MetricCatalog.FIRST_RESPONSE))
                .map(metric -> new Rule(
                        "threshold." + metric.id(),
                        new Label(metric.label().zh() + "超出目标", metric.label().en() + " beyond its target"),
                        true,
                        new Condition.Threshold(metric.id(), Subject.STORE, days(metric), new Against.Target()),
                        Severity.WARNING,
                        List.of(),
                        new Timing(Duration.ofMinutes(5), Duration.ofMinutes(30), DAILY),
                        Delivery.CALL));
    }

    private static Stream<Rule> rises() {
        return badShares().stream()
                .map(metric -> new Rule(
                        "rise." + metric.id(),
                        new Label(metric.label().zh() + "上升", metric.label().en() + " rises"),
                        true,
                        new Condition.RateRise(metric.id(), 7, Math.max(1, metric.smallestSample()), 5, 0.001),
                        Severity.WARNING,
                        List.of(),
                        new Timing(Duration.ofMinutes(10), Duration.ofHours(2), Duration.ZERO),
                        Delivery.CALL));
    }

    private static Stream<Rule> baselines() {
        return Stream.of(
                baseline(
                        "fewer_messages",
                        new Label("来咨询的买家比平时少", "Fewer buyers write than usual"),
                        Delivery.CALL,
                        new Condition.Baseline(Flow.CONVERSATIONS, Condition.Baseline.Side.FEWER, 30, 8, 3.4, 1.5, 5)),
                baseline(
                        "more_waits",
                        new Label("无人回复的买家比平时多", "More buyers without an answer than usual"),
                        Delivery.CALL,
                        new Condition.Baseline(Flow.UNANSWERED, Condition.Baseline.Side.MORE, 30, 8, 4.2, 2, 3)),
                baseline(
                        "agent_waits",
                        new Label("客服长时间不回复", "An agent does not answer"),
                        Delivery.CALL,
                        new Condition.Baseline(Flow.AGENT_UNANSWERED, Condition.Baseline.Side.MORE, 20, 8, 3.7, 2, 2)),
                baseline(
                        "more_disputes",
                        new Label("平台介入比平时多", "More interventions than usual"),
                        Delivery.CALL,
                        new Condition.Baseline(Flow.DISPUTES, Condition.Baseline.Side.MORE, 6 * 60, 8, 4, 2, 3)),
                baseline(
                        "more_defects",
                        new Label("商品质量问题比平时多", "More quality defects of an article than usual"),
                        Delivery.CALL,
                        new Condition.Baseline(
                                Flow.QUALITY_DEFECTS, Condition.Baseline.Side.MORE, 12 * 60, 8, 4, 2, 4)),
                baseline(
                        "more_bad_reviews",
                        new Label("差评比平时多", "More bad reviews than usual"),
                        Delivery.CALL,
                        new Condition.Baseline(Flow.REVIEWS_BAD, Condition.Baseline.Side.MORE, 3 * 60, 8, 4, 2, 4)));
    }

    private static Rule baseline(String id, Label name, Delivery delivery, Condition.Baseline condition) {
        // What is counted over days is few: an hour without any is no end of it.
        Duration recovery = Duration.ofMinutes(Math.max(15, condition.minutes() / 2));
        // Silence of buyers is looked at twice: ten minutes later it must still be so.
        Duration pending = Duration.ofMinutes(condition.side() == Condition.Baseline.Side.FEWER ? 10 : 5);
        return new Rule(
                id,
                name,
                true,
                condition,
                Severity.WARNING,
                List.of(),
                new Timing(pending, recovery, Duration.ZERO),
                delivery);
    }

    private static Rule feedDown() {
        return new Rule(
                FEED_DOWN,
                new Label("数据中断", "A stream of events is down"),
                true,
                new Condition.FeedDown(Duration.ofMinutes(5), 20),
                Severity.CRITICAL,
                List.of(),
                new Timing(Duration.ZERO, Duration.ofMinutes(1), Duration.ofHours(1)),
                Delivery.URGENT);
    }
}
