package dev.storewatch.ui;

import dev.storewatch.ui.access.OidcSettings;
import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.alert.channel.Destinations;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the application is told from outside: its home directory, the warehouse it reads, and how alerts leave.
 *
 * @param publicUrl where people reach the pages, without a slash at the end: links in messages begin with it
 * @param destinations where messages may go
 * @param metricsPort where its own figures are served, to this machine; 0: any that is free
 * @param oidc the identity provider people may sign in with besides passwords
 * @param tokenCommand the command that keeps the clients of the HTTP intake, its words one by one; none: that is done elsewhere
 * @param analyst who analysts' queries run as, another user than the application's; without one there is no workbench
 */
public record AppConfig(
        Home home,
        WarehouseAccess warehouse,
        String publicUrl,
        Destinations destinations,
        int metricsPort,
        Optional<WarehouseAccess> analyst,
        Optional<OidcSettings> oidc,
        List<String> tokenCommand) {

    private static final String USUAL_URL = "http://localhost:8080";

    public AppConfig {
        tokenCommand = List.copyOf(tokenCommand);
        publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** Links lead to this machine, messages to the chat products alone. */
    public AppConfig(Home home, WarehouseAccess warehouse) {
        this(home, warehouse, Optional.empty());
    }

    /** As the other, with a workbench. */
    public AppConfig(Home home, WarehouseAccess warehouse, Optional<WarehouseAccess> analyst) {
        this(home, warehouse, USUAL_URL, Destinations.PRODUCTS_ONLY, 0, analyst);
    }

    /** Without an identity provider. */
    public AppConfig(
            Home home,
            WarehouseAccess warehouse,
            String publicUrl,
            Destinations destinations,
            int metricsPort,
            Optional<WarehouseAccess> analyst) {
        this(home, warehouse, publicUrl, destinations, metricsPort, analyst, Optional.empty(), List.of());
    }

    /** Without an identity provider, its own figures on any port that is free. */
    public AppConfig(
            Home home,
            WarehouseAccess warehouse,
            String publicUrl,
            Destinations destinations,
            Optional<WarehouseAccess> analyst) {
        this(home, warehouse, publicUrl, destinations, 0, analyst);
    }

    /** Reads {@code STOREWATCH_HOME} and {@code STOREWATCH_CLICKHOUSE_URL}, {@code _USER}, {@code _PASSWORD}, {@code STOREWATCH_PUBLIC_URL}, {@code STOREWATCH_APP_METRICS_PORT}, {@code STOREWATCH_TOKEN_COMMAND}. */
    public static AppConfig fromEnvironment(Map<String, String> environment) {
        WarehouseAccess warehouse = WarehouseAccess.fromEnvironment(environment)
                .orElseThrow(() -> new IllegalArgumentException(
                        "STOREWATCH_CLICKHOUSE_URL is not set: ./storewatch up sets it, or name a ClickHouse server's HTTP"
                                + " address, such as http://127.0.0.1:8123"));
        return new AppConfig(
                Home.fromEnvironment(environment),
                warehouse,
                environment.getOrDefault("STOREWATCH_PUBLIC_URL", USUAL_URL),
                Destinations.fromEnvironment(environment),
                metricsPort(environment),
                analyst(warehouse, environment),
                OidcSettings.fromEnvironment(environment),
                environment.getOrDefault("STOREWATCH_TOKEN_COMMAND", "").lines().toList());
    }

    /** The same with an identity provider. */
    public AppConfig with(OidcSettings provider) {
        return new AppConfig(
                home, warehouse, publicUrl, destinations, metricsPort, analyst, Optional.of(provider), tokenCommand);
    }

    /** The same with clients of the HTTP intake. */
    public AppConfig withTokens(List<String> command) {
        return new AppConfig(home, warehouse, publicUrl, destinations, metricsPort, analyst, oidc, command);
    }

    private static int metricsPort(Map<String, String> environment) {
        String port = environment.getOrDefault("STOREWATCH_APP_METRICS_PORT", "0");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new IllegalArgumentException(
                    "STOREWATCH_APP_METRICS_PORT is " + port + ", it must be a port (0: any that is free)");
        }
        return Integer.parseInt(port);
    }

    private static Optional<WarehouseAccess> analyst(WarehouseAccess warehouse, Map<String, String> environment) {
        return Optional.ofNullable(environment.get("STOREWATCH_CLICKHOUSE_ANALYST_USER"))
                .filter(user -> !user.isBlank() && !user.equals(warehouse.user()))
                .map(user -> new WarehouseAccess(
                        warehouse.url(),
                        user,
                        environment.getOrDefault("STOREWATCH_CLICKHOUSE_ANALYST_PASSWORD", ""),
                        true));
    }
}
