package dev.storewatch.ui.overview;

import dev.storewatch.warehouse.metric.Judgement;
import dev.storewatch.warehouse.metric.Level;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.query.StoreFigures;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Worst first: which store needs somebody most, and which of its figures. */
final class Ranking {
    private Ranking() {}

    /** More critical figures first, then more warnings, then more orders, then by id. */
    static final Comparator<StoreFigures> STORES = Comparator.comparingLong(
                    (StoreFigures store) -> count(store, Level.CRITICAL))
            .thenComparingLong(store -> count(store, Level.WARN))
            .thenComparing(Ranking::orders)
            .reversed()
            .thenComparing(store -> store.store().id().value());

    /** The worst level among a store's indicators. */
    static Level worst(StoreFigures store) {
        return MetricCatalog.INDICATORS.stream()
                .map(metric -> store.judgement(metric).level())
                .max(Comparator.naturalOrder())
                .orElse(Level.NONE);
    }

    /** The nine from worst to best, those without a value last, else in their usual order. */
    static List<Metric> indicators(StoreFigures store) {
        return MetricCatalog.INDICATORS.stream()
                .sorted(Comparator.comparingInt((Metric metric) -> weight(store, metric))
                        .reversed())
                .toList();
    }

    private static int weight(StoreFigures store, Metric metric) {
        if (!(store.value(metric) instanceof Known)) {
            return -1;
        }
        Judgement judgement = store.judgement(metric);
        return judgement.level().compareTo(Level.WARN) >= 0 ? judgement.level().ordinal() : 0;
    }

    private static long count(StoreFigures store, Level level) {
        return MetricCatalog.INDICATORS.stream()
                .filter(metric -> store.judgement(metric).level() == level)
                .count();
    }

    private static BigDecimal orders(StoreFigures store) {
        return store.now().sums().of(Measure.ORDERS_PAID);
    }
}
