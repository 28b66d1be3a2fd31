package dev.storewatch.ingest;

import dev.storewatch.ingest.lineage.Checkpoint;
import dev.storewatch.ingest.meter.LoopbackReporter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;

/** How Flink runs the job. */
final class JobSettings {
    /** Fixes how keys are spread over the tasks; changing it makes checkpoints unreadable. */
    private static final int MAX_PARALLELISM = 128;
    /** How many times rarer checkpoints are while much is unread: each costs some two seconds of the processors, however many events it brings. */
    private static final int BACKLOG_CHECKPOINTS = 20;
    /** Likewise where nobody waits for what is new. Rarer still, and blocks that wait for their checkpoint would take too much memory. */
    private static final int LOAD_CHECKPOINTS = 40;
    /** Checkpoints that may fail in a row. */
    private static final int FAILED_CHECKPOINTS = 3;
    /** A task that failed, with its machine or by itself, is back soon after what it needs is. */
    private static final Duration LONGEST_RESTART = Duration.ofSeconds(10);

    private JobSettings() {}

    /**
     * The settings of one run.
     *
     * @param checkpoints where its checkpoints go
     * @param from the checkpoint it goes on from
     */
    static Configuration of(IngestConfig config, Counting counting, Path checkpoints, Optional<Checkpoint> from) {
        Configuration settings = new Configuration();
        settings.set(CoreOptions.DEFAULT_PARALLELISM, config.parallelism());
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
                config.checkpointEvery().multipliedBy(config.isLive() ? BACKLOG_CHECKPOINTS : LOAD_CHECKPOINTS));
        // A checkpoint waits as long as ClickHouse is away.
        settings.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofHours(24));
        // What was read since the last checkpoint is memory. Where none can be written it is let go, and the job begins
        // again from that checkpoint, again and again until there is room.
        settings.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, FAILED_CHECKPOINTS);
        settings.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
        settings.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, LONGEST_RESTART);
        settings.setString("state.backend.rocksdb.use-bloom-filter", "true");
        settings.setString("state.backend.rocksdb.options-factory", PointLookups.class.getName());
        // Packing files costs more than it saves: most are merged, read and replaced within days.
        settings.setString("state.backend.rocksdb.compression.per.level", "NO_COMPRESSION");
        // Each checkpoint leaves files: merged by size they are written again half as often as level by level.
        settings.setString("state.backend.rocksdb.compaction.style", "UNIVERSAL");
        Path lineage = Objects.requireNonNull(checkpoints.getParent(), "A run's folder lies in that of its lineage");
        from.ifPresent(checkpoint -> goOn(settings, counting, checkpoint, lineage));
        return settings;
    }

    /** Adds what concerns the process where the job runs in this one; on a cluster its operator decides that. */
    static void ofThisProcess(IngestConfig config, Configuration settings) {
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(512));
        MemorySize network = networkMemory(config.parallelism());
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network);
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network);
        settings.setString(
                "state.backend.rocksdb.localdir",
                config.home().resolve("run/rocksdb").toString());
        String reporter = "metrics.reporter." + LoopbackReporter.NAME + ".";
        settings.setString(reporter + "factory.class", LoopbackReporter.Factory.class.getName());
        settings.setString(reporter + LoopbackReporter.PORT, Integer.toString(config.metricsPort()));
        settings.setString(
                reporter + LoopbackReporter.PORT_FILE,
                config.home().resolve("run/metrics.port").toString());
    }

    private static void goOn(Configuration settings, Counting counting, Checkpoint from, Path lineage) {
        settings.set(StateRecoveryOptions.SAVEPOINT_PATH, from.path().toUri().toString());
        settings.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
        // Only from one generation to the next, and from a replay to a live run, does a graph leave state behind:
        // what the generation before counted, and the place in the raw tables.
        settings.set(
                StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE,
                from.isOfReplay() != counting.replaying() || !from.path().startsWith(lineage));
    }

    /** Each task sends to each of the next stage, through two buffers of 32 KiB at least: some 16 channels for each pair of tasks. */
    private static MemorySize networkMemory(int parallelism) {
        return MemorySize.ofMebiBytes(64 + 2L * parallelism * parallelism);
    }
}
