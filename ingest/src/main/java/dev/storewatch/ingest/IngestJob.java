package dev.storewatch.ingest;

import dev.storewatch.ingest.process.ParentProcess;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs the job in this process, going on from the newest checkpoint under {@code STOREWATCH_HOME}. One at a time: a lock in the home sees to it. It may be
 * ended in any way at any moment; the next run goes on where its last checkpoint stands.
 */
@Command(name = "ingest", description = "Reads events and writes facts and measures into ClickHouse.")
public final class IngestJob implements Callable<Integer> {
    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description = "reads event files as they appear in DIR; may be repeated")
    private List<Path> watched = List.of();

    private IngestJob() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new IngestJob()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        IngestConfig config;
        try {
            config = IngestConfig.from(
                    System.getenv(), watched.stream().map(Path::toAbsolutePath).toList());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        }
        ParentProcess.whenGone(() -> Runtime.getRuntime().halt(0));
        Path run = Files.createDirectories(config.home().resolve("run"));
        try (FileChannel channel = FileChannel.open(
                        run.resolve("ingest.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                System.err.println("another ingest job works on " + config.home() + " already");
                return 1;
            }
            writeRunFile(run.resolve("ingest.json"));
            return new JobRuns(config).untilTheEnd();
        }
    }

    private static void writeRunFile(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(
                aside, "{\"pid\": " + ProcessHandle.current().pid() + ", \"started_at\": \"" + Instant.now() + "\"}\n");
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
