package dev.storewatch.ui.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/** The running {@code up} of a home. */
record UpRun(long pid, String url, Instant startedAt) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What the run file says, as long as its process holds the lock. */
    static Optional<UpRun> of(Home home) {
        try (FileChannel channel = lockFile(home);
                FileLock free = channel.tryLock()) {
            return free == null ? Optional.of(read(home)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot ask what runs in " + home.run(), failure);
        }
    }

    /** Takes the place of the one {@code up} of a home, until the process ends; empty where another has it. */
    static boolean claim(Home home, FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot lock " + home.run(), failure);
        }
    }

    static FileChannel lockFile(Home home) {
        try {
            return FileChannel.open(home.run().resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot lock " + home.run(), failure);
        }
    }

    void write(Home home) {
        Path aside = home.run().resolve("up.json.tmp");
        try {
            Files.writeString(
                    aside,
                    JSON.createObjectNode()
                            .put("pid", pid)
                            .put("url", url)
                            .put("started_at", startedAt.toString())
                            .toPrettyString());
            Files.move(aside, file(home), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file(home), failure);
        }
    }

    private static UpRun read(Home home) throws IOException {
        JsonNode json = JSON.readTree(Files.readString(file(home)));
        return new UpRun(
                json.path("pid").asLong(),
                json.path("url").asText(),
                Instant.parse(json.path("started_at").asText()));
    }

    private static Path file(Home home) {
        return home.run().resolve("up.json");
    }
}
