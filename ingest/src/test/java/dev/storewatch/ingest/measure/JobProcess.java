package dev.storewatch.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.WarehouseAccess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The ingest job in a process of its own, watching one directory; it can be killed and started again. */
final class JobProcess implements AutoCloseable {
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private Process process;

    JobProcess(Path home, Path watched, WarehouseAccess access) throws IOException {
        command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // What Flink needs opened is what this JVM was started with.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Xmx768m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.storewatch.ingest.IngestJob",
                "--watch",
                watched.toString()));
        environment = Map.of(
                "STOREWATCH_HOME", home.toString(),
                "STOREWATCH_CLICKHOUSE_URL", access.url().toString(),
                "STOREWATCH_CLICKHOUSE_USER", access.user(),
                "STOREWATCH_CLICKHOUSE_PASSWORD", access.password(),
                "STOREWATCH_BUYER_KEY_SECRET", "0123456789abcdef".repeat(4),
                "STOREWATCH_CHECKPOINT_MILLIS", "200");
        log = home.resolve("job.out");
        process = started();
    }

    private Process started() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Kills the running job after so many milliseconds, which must not end before by itself, and starts it again. */
    void killAfter(long millis) throws IOException, InterruptedException {
        assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS))
                .as("ended by itself: %s", said())
                .isFalse();
        process.destroyForcibly().waitFor();
        process = started();
    }

    /** What it said, for a failing test. */
    String said() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
