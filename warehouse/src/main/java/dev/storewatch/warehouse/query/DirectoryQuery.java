package dev.storewatch.warehouse.query;

import static dev.storewatch.warehouse.query.StoreDays.DAY;
import static dev.storewatch.warehouse.query.StoreDays.STORE_ID;

import dev.storewatch.warehouse.metric.Goal;
import dev.storewatch.warehouse.metric.MetricCatalog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Stores configured and stores seen. */
final class DirectoryQuery {
    private DirectoryQuery() {}

    static Directory read(DSLContext sql) {
        Map<StoreId, Store> stores = new HashMap<>();
        Map<String, Map<String, Goal>> goals = goals(sql);
        for (Record row :
                sql.select(DSL.asterisk()).from(DSL.table(DSL.name("store"))).fetch()) {
            Store store = store(row, goals.getOrDefault(row.get(STORE_ID), Map.of()));
            stores.put(store.id(), store);
        }
        // The table of differences, not the view over it: which stores there are does not depend on what their sums
        // are.
        var seen = sql.select(STORE_ID, DSL.min(DAY).as("first"), DSL.max(DAY).as("newest"))
                .from(DSL.table(DSL.name("store_day_delta")))
                .where("generation = (SELECT max(generation) FROM generation WHERE state = 'current')")
                .groupBy(STORE_ID)
                .fetch();
        Map<StoreId, LocalDate> firstDays = new HashMap<>();
        Optional<LocalDate> newest = Optional.empty();
        for (Record row : seen) {
            StoreId id = new StoreId(row.get(STORE_ID));
            stores.computeIfAbsent(
                    id, unknown -> Store.unconfigured(unknown).with(goals.getOrDefault(unknown.value(), Map.of())));
            firstDays.put(id, row.get("first", LocalDate.class));
            LocalDate day = row.get("newest", LocalDate.class);
            newest = newest.filter(day::isBefore).or(() -> Optional.of(day));
        }
        Collection<Store> found = stores.values();
        return new Directory(
                found.stream()
                        .sorted(Comparator.comparing(store -> store.id().value()))
                        .toList(),
                firstDays,
                newest);
    }

    private static Map<String, Map<String, Goal>> goals(DSLContext sql) {
        Map<String, Map<String, Goal>> goals = new HashMap<>();
        for (Record row : sql.select(
                        STORE_ID,
                        DSL.field("toString(metric)", String.class).as("of_metric"),
                        number("target"),
                        number("warn"),
                        number("critical"))
                .from(DSL.table(DSL.name("store_threshold")))
                .fetch()) {
            MetricCatalog.findWithAgents(row.get("of_metric", String.class))
                    .ifPresent(metric -> goals.computeIfAbsent(row.get(STORE_ID), _ -> new HashMap<>())
                            .put(
                                    metric.id(),
                                    Goal.of(
                                            metric.better(),
                                            number(row, "target"),
                                            number(row, "warn"),
                                            number(row, "critical"))));
        }
        return goals;
    }

    /** TRICKY: as a text, for the driver makes nothing of a number into a nought. */
    private static Field<String> number(String column) {
        return DSL.field("ifNull(toString(" + column + "), '')", String.class).as("of_" + column);
    }

    private static Optional<BigDecimal> number(Record row, String column) {
        String text = row.get("of_" + column, String.class);
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text).stripTrailingZeros());
    }

    private static Store store(Record row, Map<String, Goal> goals) {
        Map<String, BigDecimal> industry = new HashMap<>();
        if (row.get("industry") instanceof Map<?, ?> averages) {
            averages.forEach((metric, average) -> industry.put(metric.toString(), new BigDecimal(average.toString())));
        }
        return new Store(
                new StoreId(row.get(STORE_ID)),
                row.get("name", String.class),
                row.get("platform", String.class),
                ZoneId.of(row.get("time_zone", String.class)),
                row.get("currency", String.class),
                industry,
                goals);
    }
}
