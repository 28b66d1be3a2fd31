package dev.storewatch.warehouse.query;

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

    private static final Field<String> WINDOW = DSL.field(DSL.name("span"), String.class);
    private static final Set<Measure> MEASURES = MetricCatalog.measures();

    /** A span of days to sum over: the range itself or the days a row of a checklist looks at, now or in the range before. */
    private record Window(String name, Function<LocalDate, DayRange> days) {}

    private record Key(String window, String storeId) {}

    /** The window of the sparklines. */
    private static final String SPARKLINE = "sparkline";
    /** The days a store has anything on, with the sum of it and sales. TRICKY: a sum by key leaves out the keys all of whose sums are 0. */
    private static final Field<?> BY_DAY = DSL.field(
            "sumMap([day], [all_measures], [{0}])", MetricSql.added((Formula.Total) MetricCatalog.SALES.formula()));

    private static final Field<Long> DAYS =
            DSL.field("length({0}.1)", Long.class, BY_DAY).as("days");
    /** A day since 1970 and its sales, days apart by commas: read in a moment, where a row a day of each store takes longer than all else. */
    private static final Field<String> SALES_BY_DAY = DSL.field(
                    "if(position(span, {0}) = 0, '', arrayStringConcat(arrayMap((day, sales) -> concat(toString(toUInt16(day)), ' ',"
                            + " toString(sales)), {1}.1, {1}.3), ','))",
                    String.class, DSL.inline(SPARKLINE), BY_DAY)
            .as("sales_by_day");

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
        Map<Key, Sums> sums = new HashMap<>();
        Map<String, Map<LocalDate, BigDecimal>> sales = new HashMap<>();
        for (Record row : rows(sql)) {
            Sums found = MetricSql.sums(row, MEASURES, row.get(DAYS));
            String store = row.get(STORE_ID);
            for (String name : row.get(WINDOW).split(",", -1)) {
                sums.put(new Key(name, store), found);
            }
            String byDay = row.get(SALES_BY_DAY);
            if (!byDay.isEmpty()) {
                sales.put(store, salesByDay(byDay));
            }
        }
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
                store.checklist().results(days -> sums.getOrDefault(new Key(name + days, id), Sums.NONE)));
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

    /** Reads the days of all windows once; each counts in every window it lies in, those of the same days being one. */
    private Iterable<? extends Record> rows(DSLContext sql) {
        Map<Condition, List<String>> names = new LinkedHashMap<>();
        windows()
                .forEach(window -> names.computeIfAbsent(within(window), _ -> new ArrayList<>())
                        .add(window.name()));
        List<Field<?>> fields = new ArrayList<>(List.of(spans(names), STORE_ID, DAYS, SALES_BY_DAY));
        fields.addAll(MetricSql.sums(MEASURES));
        return sql.select(fields)
                .from(StoreDays.DIFFERENCES)
                .where(MetricSql.SHOWN)
                .and(DSL.or(names.keySet()))
                .groupBy(WINDOW, STORE_ID)
                .having(MetricSql.ANY)
                .fetch();
    }

    /** A row for each span of days the day lies in, under the names of its windows. */
    private static Field<String> spans(Map<Condition, List<String>> names) {
        Field<?>[] spans = names.entrySet().stream()
                .map(span -> DSL.when(span.getKey(), DSL.inline(String.join(",", span.getValue())))
                        .otherwise(DSL.inline("")))
                .toArray(Field[]::new);
        return DSL.field(
                        "arrayJoin(arrayFilter(name -> name != '', {0}))",
                        String.class, DSL.function("array", Object.class, spans))
                .as(WINDOW);
    }

    private Condition within(Window window) {
        return storeDays.within(window.days());
    }

    private static Map<LocalDate, BigDecimal> salesByDay(String written) {
        Map<LocalDate, BigDecimal> sales = new HashMap<>();
        for (String day : written.split(",", -1)) {
            int space = day.indexOf(' ');
            sales.put(
                    LocalDate.ofEpochDay(Long.parseLong(day, 0, space, 10)), new BigDecimal(day.substring(space + 1)));
        }
        return sales;
    }
}
