package dev.storewatch.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The directory that holds everything Storewatch writes ({@code STOREWATCH_HOME}); the names in it are a contract between processes. */
public record Home(Path root) {

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** The home the environment names, else {@code var} in the working directory. */
    public static Home fromEnvironment(Map<String, String> environment) {
        return new Home(Path.of(environment.getOrDefault("STOREWATCH_HOME", "var")));
    }

    /** Locks, process ids and ports of what runs. */
    public Path run() {
        return made("run");
    }

    /** Requests to the ingest process, one file a load. */
    public Path inbox() {
        return made("inbox");
    }

    /** One log file a process. */
    public Path log() {
        return made("log");
    }

    /** The embedded engine's tables. */
    public Path clickhouse() {
        return made("clickhouse");
    }

    /** What the simulator streams while {@code up} runs without a source. */
    public Path live() {
        return made("live");
    }

    /** Generated passwords and keys, readable by their owner alone. */
    public Path secrets() {
        return root.resolve("secrets.properties");
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Cannot create " + root.resolve(name) + "; check STOREWATCH_HOME and its permissions", failure);
        }
    }
}
