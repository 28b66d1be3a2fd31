package dev.storewatch.warehouse;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where the warehouse answers over HTTP and as whom to log in.
 *
 * @param readOnly whether statements are sent as ones that may only read, for a user who could do more
 */
public record WarehouseAccess(URI url, String user, String password, boolean readOnly) {

    /** As a user who may do what is granted to them. */
    public WarehouseAccess(URI url, String user, String password) {
        this(url, user, password, false);
    }

    /** The same user, kept from changing anything and from reading files and other machines. */
    public WarehouseAccess forReading() {
        return new WarehouseAccess(url, user, password, true);
    }

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
