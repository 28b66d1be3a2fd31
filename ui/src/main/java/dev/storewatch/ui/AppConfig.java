package dev.storewatch.ui;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.alert.channel.Destinations;
import java.util.Map;

/**
 * Everything the application is told from outside: its home directory, the warehouse it reads, and how alerts leave.
 *
 * @param publicUrl where people reach the pages, without a slash at the end: links in messages begin with it
 * @param destinations where messages may go
 */
public record AppConfig(Home home, WarehouseAccess warehouse, String publicUrl, Destinations destinations) {

    private static final String USUAL_URL = "http://localhost:8080";

    public AppConfig {
        publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** Links lead to this machine, messages to the chat products alone. */
    public AppConfig(Home home, WarehouseAccess warehouse) {
        this(home, warehouse, USUAL_URL, Destinations.PRODUCTS_ONLY);
    }

    /** Reads {@code STOREWATCH_HOME} and {@code STOREWATCH_CLICKHOUSE_URL}, {@code _USER}, {@code _PASSWORD}, {@code STOREWATCH_PUBLIC_URL}. */
    public static AppConfig fromEnvironment(Map<String, String> environment) {
        WarehouseAccess warehouse = WarehouseAccess.fromEnvironment(environment)
                .orElseThrow(() -> new IllegalArgumentException(
                        "STOREWATCH_CLICKHOUSE_URL is not set: ./storewatch up sets it, or name a ClickHouse server's HTTP"
                                + " address, such as http://127.0.0.1:8123"));
        return new AppConfig(
                Home.fromEnvironment(environment),
                warehouse,
                environment.getOrDefault("STOREWATCH_PUBLIC_URL", USUAL_URL),
                Destinations.fromEnvironment(environment));
    }
}
