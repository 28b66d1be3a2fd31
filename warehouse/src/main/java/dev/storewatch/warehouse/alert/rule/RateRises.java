package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.OpenAlerts;
import dev.storewatch.warehouse.alert.evaluate.Policy;
import dev.storewatch.warehouse.alert.evaluate.Watch;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.record.About;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.metric.Better;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.Quantity;
import dev.storewatch.warehouse.metric.Unit;
import dev.storewatch.warehouse.query.Overview;
import dev.storewatch.warehouse.query.Period;
import dev.storewatch.warehouse.query.StoreFigures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Fires where a share that counts bad things is higher over the last seven days than over the seven before by more than chance, judged over all
 * stores and metrics together: of those told, one in a thousand at most is chance.
 */
final class RateRises implements Watch {

    /** Of the rises told, the share that may be chance. */
    static final double MOST_FALSE = 0.001;
    /** Fewer bad things than this are never judged. */
    static final long FEWEST_HITS = 5;

    private static final Policy POLICY =
            new Policy(new Timing(Duration.ofMinutes(10), Duration.ofHours(2), Duration.ZERO), List.of(), false);

    private record Case(StoreFigures store, Metric metric, long hits, long cases, long hitsBefore, long casesBefore) {
        boolean isJudged() {
            return cases >= metric.smallestSample() && casesBefore >= metric.smallestSample() && hits >= FEWEST_HITS;
        }

        double chance() {
            return RateTest.chance(hits, cases, hitsBefore, casesBefore);
        }
    }

    private final Function<Period, Overview> overview;
    private final Links links;

    /** @param overview reads all stores over a period */
    RateRises(Function<Period, Overview> overview, Links links) {
        this.overview = overview;
        this.links = links;
    }

    /** The metrics that are a share of cases in which something bad happened. */
    static List<Metric> metrics() {
        return Stream.concat(MetricCatalog.INDICATORS.stream(), MetricCatalog.COMPANIONS.stream())
                .filter(metric -> metric.better() == Better.LOW && metric.unit() == Unit.SHARE)
                .filter(metric -> metric.formula() instanceof Formula.Ratio ratio
                        && ratio.numerator().quantity() == Quantity.COUNT
                        && ratio.denominator().quantity() == Quantity.COUNT)
                .toList();
    }

    @Override
    public List<Judged> look(Instant now, OpenAlerts open) {
        List<Case> cases = overview.apply(MetricThresholds.PERIOD).stores().stream()
                .filter(store -> store.lateStart().isEmpty())
                .flatMap(store -> metrics().stream().map(metric -> of(store, metric)))
                .toList();
        double limit = FalseDiscoveries.limit(
                cases.stream().filter(Case::isJudged).mapToDouble(Case::chance).toArray(), MOST_FALSE);
        List<Judged> looks = new ArrayList<>();
        for (Case one : cases) {
            looks.add(judged(one, one.isJudged() && one.chance() <= limit));
        }
        return looks;
    }

    private static Case of(StoreFigures store, Metric metric) {
        Formula.Ratio ratio = (Formula.Ratio) metric.formula();
        // A numerator may be dated later than its case and so exceed the denominator: a share above one is one.
        long cases = store.now().sums().of(ratio.denominator()).longValue();
        long casesBefore = store.before().sums().of(ratio.denominator()).longValue();
        return new Case(
                store,
                metric,
                Math.min(cases, store.now().sums().of(ratio.numerator()).longValue()),
                cases,
                Math.min(
                        casesBefore, store.before().sums().of(ratio.numerator()).longValue()),
                casesBefore);
    }

    private Judged judged(Case one, boolean wrong) {
        String storeId = one.store().store().id().value();
        Observation observation = wrong ? new Observation.Wrong(Severity.WARNING) : new Observation.Right();
        return new Judged(
                new AlertKey("rise." + one.metric().id(), storeId), storeId, observation, finding(one), POLICY, false);
    }

    private Finding finding(Case one) {
        String name = one.store().store().name();
        Label metric = one.metric().label();
        String now = share(one.hits(), one.cases());
        String before = share(one.hitsBefore(), one.casesBefore());
        List<Line> lines = List.of(
                Line.fact(new Label("近 7 天", "Last 7 days"), both(now + " (" + one.hits() + " / " + one.cases() + ")")),
                Line.fact(
                        new Label("前 7 天", "7 days before"),
                        both(before + " (" + one.hitsBefore() + " / " + one.casesBefore() + ")")),
                Line.fact(new Label("偶然概率", "Chance alone"), both(String.format("%.5f", one.chance()))));
        return new Finding(
                        new Label(
                                name + " " + metric.zh() + "上升 " + before + " → " + now,
                                name + ": " + metric.en() + " rose " + before + " → " + now),
                        lines,
                        links.store(one.store().store().id().value()),
                        List.of())
                .about(new About(one.metric().id(), MetricThresholds.PERIOD));
    }

    private static Label both(String text) {
        return new Label(text, text);
    }

    private static String share(long hits, long cases) {
        if (cases == 0) {
            return "–";
        }
        BigDecimal share = BigDecimal.valueOf(hits).divide(BigDecimal.valueOf(cases), MathContext.DECIMAL64);
        return FigureText.of(share, Unit.SHARE);
    }
}
