package dev.storewatch.ui;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.WarehouseAccess;
import java.util.Map;

/** Everything the application is told from outside: its home directory and the warehouse it reads. */
public record AppConfig(Home home, WarehouseAccess warehouse) {

    /** Reads {@code STOREWATCH_HOME} and {@code STOREWATCH_CLICKHOUSE_URL}, {@code _USER}, {@code _PASSWORD}. */
    public static AppConfig fromEnvironment(Map<String, String> environment) {
        WarehouseAccess warehouse = WarehouseAccess.fromEnvironment(environment)
                .orElseThrow(() -> new IllegalArgumentException(
                        "STOREWATCH_CLICKHOUSE_URL is not set: ./storewatch up sets it, or name a ClickHouse server's HTTP"
                                + " address, such as http://127.0.0.1:8123"));
        return new AppConfig(Home.fromEnvironment(environment), warehouse);
    }
}
