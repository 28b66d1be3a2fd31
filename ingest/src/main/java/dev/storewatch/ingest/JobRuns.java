package dev.storewatch.ingest;

import dev.storewatch.ingest.cluster.JobJars;
import dev.storewatch.ingest.cluster.SessionCluster;
import dev.storewatch.ingest.intake.journal.IntakeLock;
import dev.storewatch.ingest.kept.KeptDays;
import dev.storewatch.ingest.lineage.Asked;
import dev.storewatch.ingest.lineage.Checkpoint;
import dev.storewatch.ingest.lineage.Checkpoints;
import dev.storewatch.ingest.lineage.Generation;
import dev.storewatch.ingest.lineage.Generations;
import dev.storewatch.ingest.lineage.Start;
import dev.storewatch.ingest.replay.ReplayProgress;
import dev.storewatch.ingest.sink.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the job after another: the live one, and where a rebuild is asked for or needed, the replay of the raw events before it goes on. */
final class JobRuns {
    private static final Logger LOG = LoggerFactory.getLogger(JobRuns.class);
    private static final long LOOK_MILLIS = 300;

    private final IngestConfig config;
    private final Checkpoints checkpoints;
    private final Generations generations;
    private final KeptDays keptDays;
    private final RebuildRequest requests;
    private final Optional<SessionCluster> cluster;

    JobRuns(IngestConfig config) {
        this.config = config;
        checkpoints = new Checkpoints(config.home().resolve("checkpoints"));
        generations = new Generations(config.clickHouse(), checkpoints);
        keptDays = new KeptDays(config.clickHouse(), Pipeline.factTables());
        requests = RebuildRequest.in(config.home());
        cluster = config.cluster().map(address -> new SessionCluster(address, config.troubles()));
    }

    /** Runs the job for as long as it can be; the exit code of the process. */
    int untilTheEnd() throws IOException, InterruptedException {
        Files.createDirectories(checkpoints.folder());
        Files.createDirectories(config.home().resolve("inbox"));
        IntakeLock.recover(config.home());
        Files.createDirectories(config.home().resolve("http"));
        config.troubles().clear();
        Files.deleteIfExists(config.home().resolve("run/metrics.port"));
        LOG.info("{}", config);
        if (cluster.isPresent()) {
            cluster.get().endJobs(generations.lineages());
        }
        while (true) {
            boolean goesOn = switch (generations.start(
                    openRequest(), Instant.now(), UUID.randomUUID().toString())) {
                case Start.Begin begun -> begin(begun);
                case Start.Replay replay -> replay(replay);
                case Start.Live live -> live(live);
            };
            if (!goesOn) {
                return 1;
            }
        }
    }

    private boolean begin(Start.Begin begun) throws IOException, InterruptedException {
        Generation generation = begun.generation();
        if (begun.rebuild()) {
            LOG.warn(
                    "Rebuild, as generation {}: {}. All raw events are counted anew before anything new is; until then the figures stay as they are.",
                    generation.number(),
                    generation.why());
        } else {
            LOG.info("Starting for the first time, as generation {}", generation.number());
        }
        generations.begin(begun);
        if (!generation.request().isEmpty()) {
            requests.done(generation.request());
        }
        return true;
    }

    private boolean replay(Start.Replay start) throws IOException, InterruptedException {
        Generation generation = start.generation();
        boolean replayed = run(
                counting(generation, true),
                start.checkpoint(),
                () -> ReplayProgress.isComplete(config.clickHouse(), generation.number()));
        if (replayed) {
            // No run adds to either generation now.
            if (!generation.days().areAll()) {
                keptDays.keep(generations.current(), generation);
            }
            generations.takeOver(generation, Instant.now());
            LOG.info("Generation {} is complete and current", generation.number());
        }
        return replayed;
    }

    private boolean live(Start.Live start) throws IOException, InterruptedException {
        Generation generation = start.generation();
        generations.deleteCheckpointsBefore(generation);
        if (start.checkpoint().isPresent()) {
            checkpoints.deleteOtherRuns(generation.lineage(), start.checkpoint().get());
        }
        return run(
                counting(generation, false),
                start.checkpoint(),
                () -> openRequest().isPresent());
    }

    private static Counting counting(Generation generation, boolean replaying) {
        return new Counting(
                generation, Checkpoint.run(replaying, UUID.randomUUID().toString()), replaying);
    }

    /** The request for a rebuild that has not had one. */
    private Optional<Asked> openRequest() throws IOException, InterruptedException {
        Optional<Asked> asked = requests.open();
        if (asked.isPresent() && generations.has(asked.get().id())) {
            requests.done(asked.get().id());
            return Optional.empty();
        }
        return asked;
    }

    private interface Question {
        boolean isSo() throws IOException, InterruptedException;
    }

    /** Runs the job until the question is answered by yes; whether it was, or the job failed for good. */
    private boolean run(Counting counting, Optional<Checkpoint> from, Question done)
            throws IOException, InterruptedException {
        LOG.info(
                "{} generation {} {}",
                counting.replaying() ? "Replaying raw events into" : "Reading what comes in into",
                counting.generation().number(),
                from.map(checkpoint -> "from checkpoint " + checkpoint.path()).orElse("without a checkpoint"));
        String lineage = counting.generation().lineage();
        generations.register(lineage, counting.run());
        Path folder = Files.createDirectories(checkpoints.of(lineage, counting.run()));
        StreamExecutionEnvironment environment = environment(JobSettings.of(config, counting, folder, from));
        Pipeline.build(config, counting, environment);
        JobClient job = start(environment, SessionCluster.jobName(lineage));
        CompletableFuture<JobExecutionResult> end = job.getJobExecutionResult();
        CheckpointWatch watch =
                new CheckpointWatch(checkpoints, lineage, config.checkpointEvery(), config.troubles(), Instant.now());
        while (!isDone(done)) {
            watch.look(Instant.now());
            if (endsWithin(LOOK_MILLIS, end)) {
                return false;
            }
        }
        cancel(job, end);
        return true;
    }

    private StreamExecutionEnvironment environment(Configuration settings) throws IOException {
        if (cluster.isEmpty()) {
            JobSettings.ofThisProcess(config, settings);
            return StreamExecutionEnvironment.createLocalEnvironment(config.parallelism(), settings);
        }
        List<String> jars = JobJars.in(config.home().resolve("run")).stream()
                .map(jar -> jar.toUri().toString())
                .toList();
        cluster.get().target(settings, jars);
        return new StreamExecutionEnvironment(settings);
    }

    private static JobClient start(StreamExecutionEnvironment environment, String name) {
        try {
            return environment.executeAsync(name);
        } catch (Exception e) {
            throw new IllegalStateException("The job can't be started", e);
        }
    }

    /** ClickHouse may be away for a while; then nothing is known. */
    private static boolean isDone(Question done) throws IOException, InterruptedException {
        try {
            return done.isSo();
        } catch (Refused e) {
            throw e;
        } catch (IOException away) {
            LOG.warn("ClickHouse can't be asked now how the job is getting on: {}", away.toString());
            return false;
        }
    }

    private static boolean endsWithin(long millis, CompletableFuture<JobExecutionResult> end)
            throws InterruptedException {
        try {
            end.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException running) {
            return false;
        } catch (ExecutionException | CancellationException e) {
            LOG.error("The job failed for good", e);
            return true;
        }
    }

    /** Whatever it did since its last checkpoint it does again. */
    private static void cancel(JobClient job, CompletableFuture<JobExecutionResult> end) throws InterruptedException {
        try {
            job.cancel().get();
            end.get();
        } catch (ExecutionException | CancellationException ended) {
            LOG.info("The run has ended: {}", ended.toString());
        }
    }
}
