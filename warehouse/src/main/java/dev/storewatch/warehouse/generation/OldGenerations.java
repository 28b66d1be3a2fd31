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
            "SELECT DISTINCT table, partition FROM system.parts WHERE database = 'storewatch' AND active AND table IN"
                    + " (SELECT name FROM system.tables WHERE database = 'storewatch' AND partition_key = 'generation')"
                    + " AND toUInt32(partition) < (SELECT max(generation) FROM storewatch.generation"
                    + " WHERE state = 'current' AND at < now64(3) - INTERVAL " + MINUTES
                    + " MINUTE) ORDER BY table, partition";

    private OldGenerations() {}

    /** Drops as the given user, who must be the application's; how many partitions. */
    public static int drop(WarehouseAccess access) {
        try (WarehouseHttp http = WarehouseHttp.patient(access)) {
            List<List<String>> over = http.rows(OVER, Map.of());
            for (List<String> row : over) {
                http.ask("ALTER TABLE " + row.get(0) + " DROP PARTITION " + row.get(1));
            }
            return over.size();
        }
    }
}
