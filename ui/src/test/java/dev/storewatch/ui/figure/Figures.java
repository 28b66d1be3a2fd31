package dev.storewatch.ui.figure;

import dev.storewatch.ui.shell.Address;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Directory;
import dev.storewatch.warehouse.query.Overview;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.StoreFigures;
import dev.storewatch.warehouse.query.StoreId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures of stores as a test wants them; everything a test is not about is plain. */
public final class Figures {
    public static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    public static final DayRange WEEK = DayRange.endingOn(TODAY, 7);

    private Figures() {}

    public static StoreFigures of(String id, Map<Measure, Integer> now) {
        return of(id, now, Map.of());
    }

    public static StoreFigures of(String id, Map<Measure, Integer> now, Map<LocalDate, BigDecimal> sales) {
        return new StoreFigures(
                Store.unconfigured(new StoreId(id)),
                TODAY,
                Optional.empty(),
                side(WEEK, now),
                side(WEEK.before(), Map.of()),
                sales);
    }

    /** A store that has measures since its first day, with those of this week and of the week before. */
    public static StoreFigures since(LocalDate first, Map<Measure, Integer> now, Map<Measure, Integer> before) {
        return new StoreFigures(
                Store.unconfigured(new StoreId("since")),
                TODAY,
                Optional.of(first),
                side(WEEK, now),
                side(WEEK.before(), before),
                Map.of());
    }

    private static StoreFigures.Side side(DayRange range, Map<Measure, Integer> measures) {
        Sums sums = new Sums(measures.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> BigDecimal.valueOf(entry.getValue()))));
        return new StoreFigures.Side(range, sums, MetricCatalog.DEFAULT_CHECKLIST.results(_ -> sums));
    }

    public static Overview overview(StoreFigures... figures) {
        List<Store> stores = Stream.of(figures).map(StoreFigures::store).toList();
        return new Overview(
                Address.DEFAULT_PERIOD,
                List.of(figures),
                new Directory(stores, Map.of(), stores.isEmpty() ? Optional.empty() : Optional.of(TODAY)),
                Instant.parse("2026-11-22T02:00:00Z"));
    }
}
