package dev.storewatch.warehouse.alert.tell;

import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.record.About;
import dev.storewatch.warehouse.alert.rule.FigureText;
import dev.storewatch.warehouse.metric.Better;
import dev.storewatch.warehouse.metric.Contribution;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.NormalBand;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.Overview;
import dev.storewatch.warehouse.query.Period;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.StoreFigures;
import dev.storewatch.warehouse.query.why.Dimension;
import dev.storewatch.warehouse.query.why.Segments;
import dev.storewatch.warehouse.query.why.Why;
import dev.storewatch.warehouse.query.why.WhyReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What made a store's metric worse, and what is usual for it: the answers of the Store page in a few lines. Made anew for every round. */
final class Drivers {

    /** Drivers told at most, one a dimension. */
    private static final int MOST = 3;

    private static final Set<Dimension> TOLD =
            EnumSet.of(Dimension.REASON, Dimension.SKU, Dimension.AGENT, Dimension.CARRIER);

    private record Driver(Dimension dimension, Contribution contribution) {}

    private final MetricReader reader;
    private final WhyReader why;
    private final Map<Period, Overview> overviews = new HashMap<>();

    Drivers(MetricReader reader, WhyReader why) {
        this.reader = reader;
        this.why = why;
    }

    List<Line> of(String storeId, About about) {
        Optional<Metric> metric = Stream.concat(MetricCatalog.INDICATORS.stream(), MetricCatalog.COMPANIONS.stream())
                .filter(one -> one.id().equals(about.metricId()))
                .findFirst();
        Optional<StoreFigures> figures = overviews
                .computeIfAbsent(about.period(), period -> reader.overview(reader.directory(), period))
                .stores()
                .stream()
                .filter(store -> store.store().id().value().equals(storeId))
                .findFirst();
        if (metric.isEmpty() || figures.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        usual(figures.get(), metric.get()).ifPresent(lines::add);
        worst(why.why(figures.get(), metric.get()), metric.get())
                .forEach(driver -> lines.add(DriverText.of(metric.get(), driver.dimension(), driver.contribution())));
        return lines;
    }

    /** What a day like today usually has. */
    private Optional<Line> usual(StoreFigures figures, Metric metric) {
        DayRange today = DayRange.endingOn(figures.now().range().to(), 1);
        return reader.trend(Scope.of(figures.store()), metric, today).normal().stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(band -> Line.fact(new Label("正常范围(单日)", "Normal range, a day"), range(band, metric)));
    }

    private static Label range(NormalBand band, Metric metric) {
        String text = FigureText.of(BigDecimal.valueOf(band.low()), metric.unit()) + " – "
                + FigureText.of(BigDecimal.valueOf(band.high()), metric.unit());
        return new Label(text, text);
    }

    private static List<Driver> worst(Why why, Metric metric) {
        return why.answers().stream()
                .filter(answer -> TOLD.contains(answer.dimension()))
                .flatMap(answer -> answer.contributions().stream()
                        .filter(one -> isWorse(one, metric) && isNamed(one.segment()))
                        .max(Comparator.comparing(one -> one.total().abs()))
                        .map(one -> new Driver(answer.dimension(), one))
                        .stream())
                .sorted(Comparator.comparing(
                                (Driver driver) -> driver.contribution().total().abs())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    private static boolean isNamed(String segment) {
        return !segment.equals(Segments.REST) && !segment.equals(Segments.NONE);
    }

    private static boolean isWorse(Contribution one, Metric metric) {
        return metric.better() == Better.LOW
                ? one.total().signum() > 0
                : one.total().signum() < 0;
    }
}
