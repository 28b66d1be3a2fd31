package dev.storewatch.ingest;

import dev.storewatch.ingest.intake.journal.IntakeLock;
import dev.storewatch.ingest.meter.LoopbackReporter;
import dev.storewatch.ingest.sink.ClickHouse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs the job in this process, going on from the newest checkpoint under {@code STOREWATCH_HOME}. One at a time: a lock in the home sees to it. It may be
 * ended in any way at any moment; the next run goes on where its last checkpoint stands.
 */
@Command(name = "ingest", description = "Reads events and writes facts and measures into ClickHouse.")
public final class IngestJob implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(IngestJob.class);
    /** Fixes how keys are spread over the tasks; changing it makes checkpoints unreadable. */
    private static final int MAX_PARALLELISM = 128;
    /** How many times rarer checkpoints are while much is unread. */
    private static final int BACKLOG_CHECKPOINTS = 10;

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
        ProcessHandle.current().parent().ifPresent(IngestJob::endWith);
        Path run = Files.createDirectories(config.home().resolve("run"));
        try (FileChannel channel = FileChannel.open(
                        run.resolve("ingest.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                System.err.println("another ingest job works on " + config.home() + " already");
                return 1;
            }
            writeRunFile(run.resolve("ingest.json"));
            return run(config);
        }
    }

    /** Ends this process when {@code parent} ends, however that may: nobody would end it in its order any more. */
    private static void endWith(ProcessHandle parent) {
        Thread.ofVirtual().name("parent").start(() -> {
            parent.onExit().join();
            Runtime.getRuntime().halt(0);
        });
    }

    private static int run(IngestConfig config) throws Exception {
        Path folder = config.home().resolve("checkpoints");
        Files.createDirectories(folder);
        Files.createDirectories(config.home().resolve("inbox"));
        IntakeLock.recover(config.home());
        Files.createDirectories(config.home().resolve("http"));
        config.troubles().clear();
        Files.deleteIfExists(config.home().resolve("run/metrics.port"));
        Checkpoints checkpoints = new Checkpoints(folder);
        Optional<Path> newest = checkpoints.newest();
        if (newest.isPresent()) {
            LOG.info("Going on from checkpoint {}", newest.get());
            checkpoints.deleteAllBut(newest.get());
        } else if (warehouseHoldsEvents(config.clickHouse())) {
            System.err.println(
                    "The job's state is missing from " + folder + ", though the warehouse holds events: going on"
                            + " without it would count repeats again. Put the folder back from a backup, or start with an empty"
                            + " STOREWATCH_HOME and load the files again.");
            return 1;
        } else {
            LOG.info("Starting without a checkpoint");
        }
        LOG.info("{}", config);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(
                config.parallelism(), settings(config, folder, newest));
        Pipeline.build(config, environment);
        try {
            environment.executeAsync("storewatch").getJobExecutionResult().get();
            return 0;
        } catch (ExecutionException e) {
            LOG.error("The job failed for good", e);
            return 1;
        }
    }

    private static boolean warehouseHoldsEvents(ClickHouse clickHouse) throws IOException, InterruptedException {
        String rows = clickHouse.query(
                "SELECT (SELECT count() FROM order_event) + (SELECT count() FROM chat_event) + (SELECT count() FROM review_event)",
                Map.of());
        return !rows.strip().equals("0");
    }

    private static Configuration settings(IngestConfig config, Path checkpoints, Optional<Path> checkpoint) {
        Configuration settings = new Configuration();
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM);
        settings.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        settings.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        settings.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, config.checkpointEvery());
        settings.set(
                CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS,
                config.checkpointEvery().dividedBy(4));
        settings.set(
                CheckpointingOptions.CHECKPOINTING_INTERVAL_DURING_BACKLOG,
                config.checkpointEvery().multipliedBy(BACKLOG_CHECKPOINTS));
        // A checkpoint waits as long as ClickHouse is away, and none failing ends the job.
        settings.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofHours(24));
        settings.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
        settings.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
        settings.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofSeconds(30));
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(512));
        MemorySize network = networkMemory(config.parallelism());
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network);
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network);
        settings.setString("state.backend.rocksdb.use-bloom-filter", "true");
        settings.setString(
                "state.backend.rocksdb.localdir",
                config.home().resolve("run/rocksdb").toString());
        String reporter = "metrics.reporter." + LoopbackReporter.NAME + ".";
        settings.setString(reporter + "factory.class", LoopbackReporter.Factory.class.getName());
        settings.setString(reporter + LoopbackReporter.PORT, Integer.toString(config.metricsPort()));
        settings.setString(
                reporter + LoopbackReporter.PORT_FILE,
                config.home().resolve("run/metrics.port").toString());
        checkpoint.ifPresent(path -> {
            settings.set(StateRecoveryOptions.SAVEPOINT_PATH, path.toUri().toString());
            settings.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
        });
        return settings;
    }

    /** Each task sends to each of the next stage, through two buffers of 32 KiB at least: some 16 channels for each pair of tasks. */
    private static MemorySize networkMemory(int parallelism) {
        return MemorySize.ofMebiBytes(64 + 2L * parallelism * parallelism);
    }

    private static void writeRunFile(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(
                aside, "{\"pid\": " + ProcessHandle.current().pid() + ", \"started_at\": \"" + Instant.now() + "\"}\n");
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
