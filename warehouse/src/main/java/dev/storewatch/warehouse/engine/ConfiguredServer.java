package dev.storewatch.warehouse.engine;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import java.net.URI;

/** A ClickHouse server of the user's own: nothing is started, stopped or generated. */
record ConfiguredServer(WarehouseAccess access) implements Engine {

    ConfiguredServer {
        try (WarehouseHttp http = WarehouseHttp.withoutDatabase(access)) {
            if (!http.answers()) {
                throw new EngineException("No ClickHouse that takes STOREWATCH_CLICKHOUSE_USER " + access.user()
                        + " and its password answers at STOREWATCH_CLICKHOUSE_URL " + access.url());
            }
        }
    }

    @Override
    public URI url() {
        return access.url();
    }

    @Override
    public WarehouseAccess access(Role role) {
        return role == Role.ANALYST ? access.forReading() : access;
    }

    @Override
    public void ensureRunning() {
        // Whoever runs the server restarts it; clients wait and try again.
    }

    @Override
    public void watch() {
        // As above.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
