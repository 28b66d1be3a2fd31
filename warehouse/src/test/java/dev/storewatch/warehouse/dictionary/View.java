package dev.storewatch.warehouse.dictionary;

import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.metric.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A view an analyst reads, as the engine describes it. */
record View(String name, String comment, List<Column> columns) {
    private static final String VIEWS = """
            SELECT name, comment FROM system.tables
            WHERE database = 'storewatch' AND engine = 'View'
            ORDER BY has(['store_day', 'agent_day', 'conversion_day'], name) DESC, name
            FORMAT TSVRaw
            """;

    private static final String COLUMNS = """
            SELECT name, type, comment FROM system.columns
            WHERE database = 'storewatch' AND table = {view:String}
            ORDER BY position
            FORMAT TSVRaw
            """;

    /** A column with what its numbers are counted in. */
    record Column(String name, String type, String comment) {
        String unit() {
            Optional<Measure> measure = Arrays.stream(Measure.values())
                    .filter(known -> known.column().equals(name))
                    .findFirst();
            return measure.map(known -> switch (known.quantity()) {
                        case COUNT -> "count";
                        case AMOUNT -> "store's currency";
                        case SECONDS -> "seconds";
                        case SCORE -> "points";
                    })
                    .orElseGet(this::unitByName);
        }

        private String unitByName() {
            if (name.endsWith("_seconds")) {
                return "seconds";
            }
            if (name.equals("amount") || name.endsWith("_amount")) {
                return "store's currency";
            }
            if (type.contains("DateTime64")) {
                return "instant, UTC";
            }
            if (type.contains("Date")) {
                return "store's local date";
            }
            if (type.contains("Bool")) {
                return "true or false";
            }
            return type.contains("Int64") ? "count" : "";
        }
    }

    static List<View> all(WarehouseHttp http) {
        return http.rows(VIEWS, Map.of()).stream()
                .map(row -> new View(
                        row.get(0),
                        row.get(1),
                        http.rows(COLUMNS, Map.of("param_view", row.get(0))).stream()
                                .map(column -> new Column(column.get(0), column.get(1), column.get(2)))
                                .toList()))
                .toList();
    }
}
