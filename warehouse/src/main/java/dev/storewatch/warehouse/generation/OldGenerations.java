package dev.storewatch.warehouse.generation;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import java.util.List;
import java.util.Map;

/** Drops what generations before the current one left, some time after it took over: no query that began before may still need it. */
public final class OldGenerations {
    /** Longer than any query of analyst or page may take. */
    private static final int MINUTES = 3;

    private static final String OVER =
            // Partitions are by generation or by generation and week; their ids begin with the generation.
            "SELECT DISTINCT table, partition_id FROM system.parts WHERE database = 'storewatch' AND active AND table IN"
                    + " (SELECT name FROM system.tables WHERE database = 'storewatch' AND match(partition_key, '^[(]?generation\\\\b'))"
                    + " AND toUInt32(splitByChar('-', partition_id)[1]) < (SELECT max(generation) FROM storewatch.generation"
                    + " WHERE state = 'current' AND at < now64(3) - INTERVAL " + MINUTES
                    + " MINUTE) ORDER BY table, partition_id";

    private OldGenerations() {}

    /** Drops as the given user, who must be the application's; how many partitions. */
    public static int drop(WarehouseAccess access) {
        try (WarehouseHttp http = WarehouseHttp.patient(access)) {
            List<List<String>> over = http.rows(OVER, Map.of());
            for (List<String> row : over) {
                http.ask("ALTER TABLE " + row.get(0) + " DROP PARTITION ID '" + row.get(1) + "'");
            }
            return over.size();
        }
    }
}
