package dev.storewatch.warehouse.alert.send.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Where and as whom mail is handed over, read from a channel's address: {@code smtps://host:465/?user=U&from=A&to=B,C} speaks TLS from the
 * start, {@code smtp://host:587/?…} turns to it and refuses to go on without, unless {@code tls=none}.
 */
record Mailbox(String host, int port, boolean tlsFromStart, boolean tlsLater, String user, String from, String to) {

    static Mailbox of(URI address) {
        Map<String, String> given = parameters(address);
        boolean tls = "smtps".equals(address.getScheme());
        if (!tls && !"smtp".equals(address.getScheme())) {
            throw new IllegalArgumentException("An e-mail channel's address starts with smtp:// or smtps://");
        }
        int port = address.getPort() > 0 ? address.getPort() : (tls ? 465 : 587);
        return new Mailbox(
                address.getHost(),
                port,
                tls,
                !tls && !"none".equals(given.get("tls")),
                given.getOrDefault("user", ""),
                required(given, "from"),
                required(given, "to"));
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException("An e-mail channel's address needs ?" + name + "=…");
        }
        return value;
    }

    private static Map<String, String> parameters(URI address) {
        Map<String, String> parameters = new HashMap<>();
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                parameters.put(pair.substring(0, equals), value);
            }
        }
        return parameters;
    }
}
