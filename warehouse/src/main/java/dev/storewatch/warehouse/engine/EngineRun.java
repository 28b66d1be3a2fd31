package dev.storewatch.warehouse.engine;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/** The engine process of a home as its run file tells: it stays there after the engine stopped, so that the next uses the same ports. */
public record EngineRun(long pid, int httpPort, int tcpPort, Instant startedAt) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What the run file says; empty when there is none or it cannot be understood. */
    public static Optional<EngineRun> of(Home home) {
        try {
            var json = JSON.readTree(Files.readString(file(home)));
            return Optional.of(new EngineRun(
                    json.path("pid").asLong(),
                    json.path("http_port").asInt(),
                    json.path("tcp_port").asInt(),
                    Instant.parse(json.path("started_at").asText())));
        } catch (IOException | RuntimeException noneOrBroken) {
            return Optional.empty();
        }
    }

    /** The process, as long as it lives. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                // Another process may have been given the number since.
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> !start.isAfter(startedAt))
                        .orElse(true));
    }

    /** Where it answers over HTTP. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    void write(Home home) {
        ObjectNode json = JSON.createObjectNode()
                .put("pid", pid)
                .put("http_port", httpPort)
                .put("tcp_port", tcpPort)
                .put("started_at", startedAt.toString());
        Path aside = home.run().resolve("engine.json.tmp");
        try {
            Files.writeString(aside, json.toPrettyString());
            Files.move(aside, file(home), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file(home), failure);
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("engine.json");
    }
}
