package dev.storewatch.ui.overview;

import dev.storewatch.ui.figure.Comparison;
import dev.storewatch.ui.overview.TableModel.Cell;
import dev.storewatch.ui.overview.TableModel.Column;
import dev.storewatch.ui.overview.TableModel.Head;
import dev.storewatch.ui.overview.TableModel.Row;
import dev.storewatch.ui.text.MetricText;
import dev.storewatch.ui.text.MoneyScale;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.FiringFigures;
import dev.storewatch.warehouse.metric.Judgement;
import dev.storewatch.warehouse.metric.Level;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.query.Overview;
import dev.storewatch.warehouse.query.StoreFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the table's rows of an overview. */
final class Rows {
    private final Words words;
    private final MoneyScale scale;
    private final Map<String, BigDecimal> largestDay;
    private final FiringFigures firing;

    private Rows(Overview overview, Words words, FiringFigures firing) {
        this.firing = firing;
        this.words = words;
        this.scale = MoneyScale.forLargest(
                words.language(),
                overview.stores().stream()
                        .map(store -> store.value(MetricCatalog.SALES) instanceof Known known
                                ? known.value()
                                : BigDecimal.ZERO)
                        .reduce(BigDecimal.ZERO, BigDecimal::max));
        this.largestDay = overview.stores().stream()
                .collect(Collectors.toMap(
                        store -> store.store().currency(),
                        store -> store.dailySales().values().stream().reduce(BigDecimal.ZERO, BigDecimal::max),
                        BigDecimal::max));
    }

    static Head head(Words words) {
        Map<String, String> captions = Stream.of(
                        "store", "caption", "nothingFound", "loading", "level.warn", "level.critical", "until")
                .collect(Collectors.toMap(Function.identity(), key -> words.say("table." + key)));
        return new Head(
                MetricCatalog.INDICATORS.stream()
                        .map(metric -> new Column(metric.id(), words.say(metric.label()), words.say(metric.question())))
                        .toList(),
                captions);
    }

    /** The rows, worst store first. */
    static List<Row> of(Overview overview, Words words, FiringFigures firing) {
        Rows rows = new Rows(overview, words, firing);
        return overview.stores().stream().sorted(Ranking.STORES).map(rows::row).toList();
    }

    private Row row(StoreFigures store) {
        List<Metric> ranked = Ranking.indicators(store);
        Level worst = Ranking.worst(store);
        return new Row(
                store.store().id().value(),
                store.store().name(),
                store.store().platform(),
                css(worst),
                word(worst),
                MetricCatalog.INDICATORS.stream()
                        .map(metric -> cell(store, metric, ranked.indexOf(metric)))
                        .toList());
    }

    private Cell cell(StoreFigures store, Metric metric, int rank) {
        Judgement judgement = store.judgement(metric);
        return new Cell(
                MetricText.value(metric, store.value(metric), store.store().currency(), scale),
                Comparison.of(store, metric, words).text(),
                css(judgement.level()),
                word(judgement.level()),
                rank,
                store.value(metric) instanceof Known && !store.isSettled(metric),
                judgement.cause() == Judgement.Cause.SMALL_SAMPLE,
                metric.equals(MetricCatalog.SALES) ? line(store) : List.of(),
                firing.about(store.store().id().value(), metric).map(words::say).orElse(""));
    }

    /** Every line of a currency on one scale, so that lines compare. */
    private List<Double> line(StoreFigures store) {
        BigDecimal largest = largestDay.getOrDefault(store.store().currency(), BigDecimal.ZERO);
        if (largest.signum() == 0) {
            return List.of();
        }
        var range = store.now().range().atLeast(7);
        return range.from()
                .datesUntil(range.to().plusDays(1))
                .map(day -> store.dailySales().get(day))
                .map(sales -> sales == null ? -1.0 : inThousandths(sales.doubleValue() / largest.doubleValue()))
                .toList();
    }

    /** A line is twenty pixels high. */
    private static double inThousandths(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    private static String css(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private String word(Level level) {
        return switch (level) {
            case NONE, OK -> "";
            case WARN -> words.say("table.level.warn");
            case CRITICAL -> words.say("table.level.critical");
        };
    }
}
