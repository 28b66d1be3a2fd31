package dev.storewatch.warehouse;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Where the warehouse answers over HTTP and as whom to log in. */
public record WarehouseAccess(URI url, String user, String password) {

    /** What {@code STOREWATCH_CLICKHOUSE_URL}, {@code _USER} and {@code _PASSWORD} name; empty when no URL is set. */
    public static Optional<WarehouseAccess> fromEnvironment(Map<String, String> environment) {
        String url = environment.getOrDefault("STOREWATCH_CLICKHOUSE_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new WarehouseAccess(
                httpUrl(url),
                environment.getOrDefault("STOREWATCH_CLICKHOUSE_USER", "default"),
                environment.getOrDefault("STOREWATCH_CLICKHOUSE_PASSWORD", "")));
    }

    private static URI httpUrl(String url) {
        try {
            URI parsed = URI.create(url.strip());
            if (parsed.getHost() != null && ("http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme()))) {
                return parsed;
            }
        } catch (IllegalArgumentException notAUrl) {
            throw new IllegalArgumentException(badUrl(url), notAUrl);
        }
        throw new IllegalArgumentException(badUrl(url));
    }

    private static String badUrl(String url) {
        return "STOREWATCH_CLICKHOUSE_URL is not an address like http://127.0.0.1:8123: " + url;
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
