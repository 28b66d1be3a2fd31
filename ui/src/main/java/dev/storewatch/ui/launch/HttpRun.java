package dev.storewatch.ui.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The HTTP intake of a home, as the report says that it writes every second. */
final class HttpRun {

    private static final JsonMapper JSON = new JsonMapper();

    private HttpRun() {}

    /** Where it listens, what waits, and a line for each client; nothing where none runs. */
    static List<String> lines(Home home, Instant now) {
        Path file = home.run().resolve("http.json");
        if (Files.notExists(file) || !runs(home)) {
            return List.of();
        }
        JsonNode report;
        try {
            report = JSON.readTree(Files.readString(file));
        } catch (IOException | RuntimeException unreadable) {
            return List.of("http intake: " + file + " cannot be read: " + unreadable.getMessage());
        }
        return lines(report, now);
    }

    private static boolean runs(Home home) {
        return ChildRecord.all(home).stream()
                .anyMatch(
                        child -> child.name().equals("http") && child.process().isPresent());
    }

    static List<String> lines(JsonNode report, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "http intake: listens on %s:%d; %,d files (%,d bytes) wait for the warehouse; since its start",
                report.path("address").asText(),
                report.path("port").asInt(),
                report.path("backlog_segments").asInt(),
                report.path("backlog_bytes").asLong()));
        for (JsonNode client : report.path("clients")) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %s: %,d accepted, %,d rejected, %,d ignored, %,d requests refused, last %s ago",
                    name(client.path("client").asText()),
                    client.path("accepted").asLong(),
                    client.path("rejected").asLong(),
                    client.path("ignored").asLong(),
                    client.path("refused_requests").asLong(),
                    StatusText.span(Duration.between(
                            Instant.parse(client.path("last_at").asText()), now))));
        }
        if (report.has("trouble")) {
            lines.add("HELD UP http: " + report.path("trouble").asText());
        }
        return lines;
    }

    private static String name(String client) {
        return client.equals("-") ? "without a good token or signature" : client;
    }
}
