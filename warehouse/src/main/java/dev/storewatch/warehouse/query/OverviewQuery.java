package dev.storewatch.warehouse.query;

import static dev.storewatch.warehouse.query.StoreDays.DAY;
import static dev.storewatch.warehouse.query.StoreDays.STORE_ID;

import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.Sums;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Two queries for all stores: the sums of each window, and sales by day for the sparklines. */
final class OverviewQuery {
    /** Days a sparkline shows at least. */
    static final int SPARKLINE_DAYS = 7;

    private static final Field<String> WINDOW = DSL.field(DSL.name("span"), String.class);
    private static final Set<Measure> MEASURES = MetricCatalog.measures();

    /** A span of days to sum over: the range itself or the days a row of a checklist looks at, now or in the range before. */
    private record Window(String name, Function<LocalDate, DayRange> days) {}

    private record Key(String window, String storeId) {}

    private final Directory directory;
    private final Period period;
    private final Instant now;
    private final StoreDays storeDays;

    OverviewQuery(Directory directory, Period period, Instant now) {
        this.directory = directory;
        this.period = period;
        this.now = now;
        this.storeDays = new StoreDays(directory.stores(), now);
    }

    Overview read(DSLContext sql) {
        Map<Key, Sums> sums = sums(sql);
        Map<String, Map<LocalDate, BigDecimal>> sales = sales(sql);
        List<StoreFigures> figures = directory.stores().stream()
                .map(store -> figures(store, sums, sales.getOrDefault(store.id().value(), Map.of())))
                .toList();
        return new Overview(period, figures, directory, now);
    }

    private StoreFigures figures(Store store, Map<Key, Sums> sums, Map<LocalDate, BigDecimal> sales) {
        LocalDate today = LocalDate.ofInstant(now, store.zone());
        return new StoreFigures(
                store,
                today,
                directory.firstDay(store.id()),
                side(store, sums, period.days(today), "now"),
                side(store, sums, period.before(today), "before"),
                sales);
    }

    private static StoreFigures.Side side(Store store, Map<Key, Sums> sums, DayRange range, String name) {
        String id = store.id().value();
        return new StoreFigures.Side(
                range,
                sums.getOrDefault(new Key(name, id), Sums.NONE),
                MetricCatalog.DEFAULT_CHECKLIST.results(
                        days -> sums.getOrDefault(new Key(name + days, id), Sums.NONE)));
    }

    private List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        windows.add(new Window("now", period::days));
        windows.add(new Window("before", period::before));
        MetricCatalog.DEFAULT_CHECKLIST.checks().stream()
                .map(check -> check.windowDays())
                .distinct()
                .forEach(days -> {
                    windows.add(new Window("now" + days, today -> lastDays(period.days(today), days)));
                    windows.add(new Window("before" + days, today -> lastDays(period.before(today), days)));
                });
        return windows;
    }

    private static DayRange lastDays(DayRange range, int days) {
        return DayRange.endingOn(range.to(), days);
    }

    private Map<Key, Sums> sums(DSLContext sql) {
        Map<Key, Sums> sums = new HashMap<>();
        Select<Record> all = windows().stream()
                .map(window -> (Select<Record>) select(sql, window))
                .reduce(Select::unionAll)
                .orElseThrow();
        for (Record row : all.fetch()) {
            Key key = new Key(row.get(WINDOW), row.get(STORE_ID));
            sums.put(key, MetricSql.sums(row, MEASURES, row.get("days", Long.class)));
        }
        return sums;
    }

    private Select<Record> select(DSLContext sql, Window window) {
        List<Field<?>> fields = new ArrayList<>();
        fields.add(DSL.inline(window.name()).as(WINDOW));
        fields.add(STORE_ID);
        fields.add(DSL.count().as("days"));
        fields.addAll(MetricSql.sums(MEASURES));
        return sql.select(fields)
                .from(StoreDays.VIEW)
                .where(storeDays.within(window.days()))
                .groupBy(STORE_ID);
    }

    private Map<String, Map<LocalDate, BigDecimal>> sales(DSLContext sql) {
        Field<Double> value = MetricSql.value((Formula.OverMeasures) MetricCatalog.SALES.formula())
                .as("sales_value");
        Map<String, Map<LocalDate, BigDecimal>> sales = new HashMap<>();
        sql.select(STORE_ID, DAY, value)
                .from(StoreDays.VIEW)
                .where(storeDays.within(today -> period.days(today).atLeast(SPARKLINE_DAYS)))
                .groupBy(STORE_ID, DAY)
                .forEach(row -> sales.computeIfAbsent(row.get(STORE_ID), _ -> new HashMap<>())
                        .put(row.get(DAY), BigDecimal.valueOf(row.get(value))));
        return sales;
    }
}
