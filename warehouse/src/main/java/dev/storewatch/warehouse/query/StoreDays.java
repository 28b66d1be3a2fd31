package dev.storewatch.warehouse.query;

import dev.storewatch.warehouse.metric.Grain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What store_day shows, cut by days that each store counts in its own zone. At any moment the stores of the world have at most three different
 * todays, so a condition has at most three parts, however many stores there are.
 */
final class StoreDays {
    static final Table<Record> DIFFERENCES = MetricSql.differences(Grain.STORE_DAY);

    static final Field<String> STORE_ID = DSL.field(DSL.name("store_id"), String.class);
    static final Field<LocalDate> DAY = DSL.field(DSL.name("day"), LocalDate.class);
    /** Stores by their today, those of the default zone's today left out: theirs is every store not named. */
    private final Map<LocalDate, List<String>> strangers = new HashMap<>();

    private final LocalDate usualToday;

    StoreDays(List<Store> stores, Instant now) {
        this.usualToday = LocalDate.ofInstant(now, Store.DEFAULT_ZONE);
        for (Store store : stores) {
            LocalDate today = LocalDate.ofInstant(now, store.zone());
            if (!today.equals(usualToday)) {
                strangers
                        .computeIfAbsent(today, _ -> new ArrayList<>())
                        .add(store.id().value());
            }
        }
    }

    /** Rows whose day lies in the range that {@code days} gives for the store's today. */
    Condition within(Function<LocalDate, DayRange> days) {
        List<String> named = strangers.values().stream().flatMap(List::stream).toList();
        Condition usual = between(days.apply(usualToday));
        Condition all = named.isEmpty() ? usual : usual.and(STORE_ID.notIn(named));
        for (Map.Entry<LocalDate, List<String>> entry : strangers.entrySet()) {
            all = all.or(between(days.apply(entry.getKey())).and(STORE_ID.in(entry.getValue())));
        }
        return all;
    }

    private static Condition between(DayRange range) {
        return DAY.between(range.from(), range.to());
    }
}
