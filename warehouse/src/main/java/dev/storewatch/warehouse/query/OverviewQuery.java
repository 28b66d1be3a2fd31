package dev.storewatch.warehouse.query;

import static dev.storewatch.warehouse.query.StoreDays.STORE_ID;

import dev.storewatch.warehouse.metric.Checklist;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.Sums;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** One query for all stores: the sums of all windows, and sales by day for the sparklines. */
final class OverviewQuery {
    /** Days a sparkline shows at least. */
    static final int SPARKLINE_DAYS = 7;

    /** The windows a day lies in, a bit each. */
    private static final Field<Integer> WINDOWS = DSL.field(DSL.name("windows"), Integer.class);

    private static final Set<Measure> MEASURES = MetricCatalog.measures();

    /** A span of days to sum over: the range itself or the days a row of a checklist looks at, now or in the range before. */
    private record Window(String name, Function<LocalDate, DayRange> days) {}

    private record Key(String window, String storeId) {}

    /** The window of the sparklines. */
    private static final String SPARKLINE = "sparkline";
    /**
     * The days since 1970 a store has anything on, apart by blanks: read in a moment, where a row a day of each store takes longer than all else. TRICKY: a
     * sum by key leaves out the keys all of whose sums are 0, so a text of no day is a row of nothing.
     */
    private static final Field<String> DAYS = DSL.field(
                    "arrayStringConcat((sumMap([toUInt16(day)], [all_measures], [{0}]) AS by_day).1, ' ')",
                    String.class, MetricSql.added((Formula.Total) MetricCatalog.SALES.formula()))
            .as("days");

    /** The sales of each of them. */
    private static final Field<String> SALES =
            DSL.field("arrayStringConcat(by_day.3, ' ')", String.class).as("sales");

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
        Map<Condition, List<String>> names = new LinkedHashMap<>();
        windows()
                .forEach(window -> names.computeIfAbsent(within(window), _ -> new ArrayList<>())
                        .add(window.name()));
        Map<Key, Sums> sums = new HashMap<>();
        Map<String, Map<LocalDate, BigDecimal>> sales = new HashMap<>();
        for (Record row : rows(sql, names.keySet())) {
            String days = row.get(DAYS);
            if (days.isEmpty()) {
                continue;
            }
            Sums found = MetricSql.sums(row, MEASURES);
            String store = row.get(STORE_ID);
            int windows = row.get(WINDOWS);
            for (List<String> same : names.values()) {
                if ((windows & 1) == 1) {
                    same.forEach(name -> sums.merge(new Key(name, store), found, Sums::plus));
                    if (same.contains(SPARKLINE)) {
                        addSales(sales.computeIfAbsent(store, _ -> new HashMap<>()), days, row.get(SALES));
                    }
                }
                windows >>= 1;
            }
        }
        List<StoreFigures> figures = directory.stores().stream()
                .map(store -> figures(store, sums, sales.getOrDefault(store.id().value(), Map.of())))
                .toList();
        return new Overview(period, figures, directory, now);
    }

    private StoreFigures figures(Store store, Map<Key, Sums> sums, Map<LocalDate, BigDecimal> sales) {
        LocalDate today = LocalDate.ofInstant(now, store.zone());
        Checklist checklist = store.checklist();
        return new StoreFigures(
                store,
                today,
                directory.firstDay(store.id()),
                side(store, checklist, sums, period.days(today), "now"),
                side(store, checklist, sums, period.before(today), "before"),
                sales);
    }

    private static StoreFigures.Side side(
            Store store, Checklist checklist, Map<Key, Sums> sums, DayRange range, String name) {
        String id = store.id().value();
        return new StoreFigures.Side(
                range,
                sums.getOrDefault(new Key(name, id), Sums.NONE),
                checklist.results(days -> sums.getOrDefault(new Key(name + days, id), Sums.NONE)));
    }

    private List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        windows.add(new Window("now", period::days));
        windows.add(new Window("before", period::before));
        windows.add(new Window(SPARKLINE, today -> period.days(today).atLeast(SPARKLINE_DAYS)));
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

    /** A row of each store's days that lie in the same windows, so that each day is added up once, however many windows it counts in. */
    private static Iterable<? extends Record> rows(DSLContext sql, Set<Condition> windows) {
        List<Field<?>> fields = new ArrayList<>(List.of(bits(windows), STORE_ID, DAYS, SALES));
        fields.addAll(MetricSql.sums(MEASURES));
        return sql.select(fields)
                .from(StoreDays.DIFFERENCES)
                .where(MetricSql.SHOWN)
                .and(DSL.or(windows))
                .groupBy(WINDOWS, STORE_ID)
                .fetch();
    }

    private static Field<Integer> bits(Set<Condition> windows) {
        Field<Integer> all = DSL.inline(0);
        int bit = 1;
        for (Condition window : windows) {
            all = all.plus(DSL.field("({0}) * {1}", Integer.class, window, DSL.inline(bit)));
            bit *= 2;
        }
        return all.as(WINDOWS);
    }

    private Condition within(Window window) {
        return storeDays.within(window.days());
    }

    private static void addSales(Map<LocalDate, BigDecimal> byDay, String days, String sales) {
        String[] written = sales.split(" ", -1);
        int place = 0;
        for (String day : days.split(" ", -1)) {
            byDay.put(LocalDate.ofEpochDay(Long.parseLong(day)), new BigDecimal(written[place]));
            place++;
        }
    }
}
