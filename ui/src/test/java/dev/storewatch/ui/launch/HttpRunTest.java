package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpRunTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static final String REPORT = """
            {"pid": 1, "address": "127.0.0.1", "port": 8081, "backlog_segments": 3, "backlog_bytes": 12345,
             "trouble": "files of received events wait: away",
             "clients": [
               {"client": "-", "accepted": 0, "rejected": 0, "ignored": 0, "refused_requests": 7, "last_at": "2026-11-22T09:00:00Z"},
               {"client": "acme", "accepted": 1234, "rejected": 5, "ignored": 0, "refused_requests": 1, "last_at": "2026-11-22T09:59:57Z"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void saysWhereItListensWhatWaitsAndWhatEachClientSent() throws IOException {
        assertThat(HttpRun.lines(new JsonMapper().readTree(REPORT), NOW))
                .containsExactly(
                        "http intake: listens on 127.0.0.1:8081; 3 files (12,345 bytes) wait for the warehouse; since its start",
                        "  without a good token or signature: 0 accepted, 0 rejected, 0 ignored, 7 requests refused, last 60 min ago",
                        "  acme: 1,234 accepted, 5 rejected, 0 ignored, 1 requests refused, last 3 s ago",
                        "HELD UP http: files of received events wait: away");
    }

    @Test
    void aReportThatAnIntakeLeftBehindSaysNothing() throws IOException {
        Home home = new Home(folder);
        Files.writeString(home.run().resolve("http.json"), REPORT);
        assertThat(HttpRun.lines(home, NOW)).isEmpty();
    }
}
