package dev.storewatch.warehouse.breach;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import java.util.List;
import java.util.Map;

/** Reads breaches from the warehouse. */
public final class BreachReader implements AutoCloseable {

    private static final String OPEN = "SELECT kind, level, count() AS things FROM breach WHERE is_open"
            + " GROUP BY kind, level ORDER BY indexOf(['CRITICAL', 'WARN', 'TASK'], level), things DESC, kind";

    private final WarehouseHttp http;

    public BreachReader(WarehouseAccess access) {
        this.http = new WarehouseHttp(access);
    }

    /** The kinds of which any is open, worst first. */
    public List<OpenBreaches> open() {
        return http.rows(OPEN, Map.of()).stream()
                .map(row -> new OpenBreaches(row.get(0), row.get(1), Long.parseLong(row.get(2))))
                .toList();
    }

    @Override
    public void close() {
        http.close();
    }
}
