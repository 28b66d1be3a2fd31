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
import dev.storewatch.warehouse.metric.Judgement;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.Thresholds;
import dev.storewatch.warehouse.query.Overview;
import dev.storewatch.warehouse.query.Period;
import dev.storewatch.warehouse.query.StoreFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Fires where a metric of the last seven days is beyond its thresholds: the very judgement the overview shows, so the two cannot disagree. */
final class MetricThresholds implements Watch {

    static final Period PERIOD = new Period.Recent(7, 0);

    private static final Policy POLICY = new Policy(
            new Timing(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(12)), List.of(), false);

    private final Function<Period, Overview> overview;
    private final Links links;

    /** @param overview reads all stores over a period */
    MetricThresholds(Function<Period, Overview> overview, Links links) {
        this.overview = overview;
        this.links = links;
    }

    @Override
    public List<Judged> look(Instant now, OpenAlerts open) {
        List<Judged> looks = new ArrayList<>();
        for (StoreFigures store : overview.apply(PERIOD).stores()) {
            Stream.concat(MetricCatalog.INDICATORS.stream(), MetricCatalog.COMPANIONS.stream())
                    .filter(metric -> !(metric.thresholds() instanceof Thresholds.Unset))
                    .forEach(metric -> looks.add(look(store, metric)));
        }
        return looks;
    }

    private Judged look(StoreFigures store, Metric metric) {
        String storeId = store.store().id().value();
        return new Judged(
                new AlertKey("threshold." + metric.id(), storeId),
                storeId,
                observation(store, metric),
                finding(store, metric),
                POLICY,
                false);
    }

    private static Observation observation(StoreFigures store, Metric metric) {
        Judgement judgement = store.judgement(metric);
        return switch (judgement.level()) {
            case CRITICAL -> new Observation.Wrong(Severity.CRITICAL);
            case WARN -> new Observation.Wrong(Severity.WARNING);
            case NONE -> new Observation.Undecided();
            case OK -> isRecovered(store, metric) ? new Observation.Right() : new Observation.Undecided();
        };
    }

    private static boolean isRecovered(StoreFigures store, Metric metric) {
        Optional<Thresholds.Fixed> limits = limits(store, metric);
        return store.value(metric) instanceof Known known
                && limits.isPresent()
                && !metric.better().isWorse(known.value(), limits.get().recovery());
    }

    private static Optional<Thresholds.Fixed> limits(StoreFigures store, Metric metric) {
        return metric.thresholds().limits(store.store().industryAverage(metric.id()));
    }

    private Finding finding(StoreFigures store, Metric metric) {
        String name = store.store().name();
        List<Line> lines = new ArrayList<>();
        String shown = "–";
        if (store.value(metric) instanceof Known known) {
            shown = FigureText.of(known.value(), metric.unit());
            String sample = String.valueOf(known.sample());
            lines.add(fact("样本", "Sample", sample));
        }
        limits(store, metric)
                .ifPresent(limits -> lines.add(fact(
                        "界限",
                        "Limits",
                        FigureText.of(limits.warn(), metric.unit()) + " / "
                                + FigureText.of(limits.critical(), metric.unit()))));
        if (store.valueBefore(metric) instanceof Known before) {
            lines.add(fact("前 7 天", "7 days before", FigureText.of(before.value(), metric.unit())));
        }
        return new Finding(
                        new Label(
                                name + " " + metric.label().zh() + " " + shown,
                                name + ": " + metric.label().en() + " " + shown),
                        lines,
                        links.store(store.store().id().value()),
                        List.of())
                .about(new About(metric.id(), PERIOD));
    }

    private static Line fact(String zh, String en, String value) {
        return Line.fact(new Label(zh, en), new Label(value, value));
    }
}
