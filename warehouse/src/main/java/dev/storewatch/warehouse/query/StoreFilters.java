package dev.storewatch.warehouse.query;

import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * The filter that the warehouse lays over its tables for one who sees some stores only, whatever the query is and through whatever view it reads.
 * A table without a column {@code store_id} shows nothing, so that a table nobody thought of cannot tell.
 */
final class StoreFilters {
    /** Without its rows no view would know what to show; it tells of rebuilds and of no store. */
    private static final String SHOWN_TO_ALL = "generation";

    private StoreFilters() {}

    /** Each table of the warehouse, and whether its rows belong to stores. */
    static Map<String, Boolean> tables(DSLContext sql) {
        return sql.resultQuery("""
                        SELECT table, max(name = 'store_id') AS of_a_store FROM system.columns
                        WHERE database = 'storewatch'
                            AND table NOT IN (SELECT name FROM system.tables WHERE database = 'storewatch' AND engine = 'View')
                        GROUP BY table""").fetch().stream()
                .collect(Collectors.toMap(
                        row -> row.get("table", String.class), row -> row.get("of_a_store", Integer.class) == 1));
    }

    /** The setting {@code additional_table_filters} as ClickHouse reads it. */
    static String setting(VisibleStores.Only visible, Map<String, Boolean> tables) {
        String ofStores = visible.ids().isEmpty()
                ? "0"
                : visible.ids().stream().map(StoreFilters::text).collect(Collectors.joining(",", "store_id IN (", ")"));
        return tables.entrySet().stream()
                .filter(table -> !table.getKey().equals(SHOWN_TO_ALL))
                .map(table -> text("storewatch." + table.getKey()) + ":"
                        + text(Boolean.TRUE.equals(table.getValue()) ? ofStores : "0"))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
