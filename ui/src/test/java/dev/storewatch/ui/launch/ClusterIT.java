package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same job on a session cluster, whose TaskManager and whose giver of the job are killed in the middle. */
class ClusterIT {
    private static final int PARTS = 4;

    @TempDir
    private Path folder;

    @Test
    void aKilledTaskManagerAndAKilledGiverOfTheJobChangeNoNumber() throws Exception {
        Path events = folder.resolve("events");
        EventFiles.simulate(events, folder, 1, 1, 9);
        EventFiles.writeHostile(Files.createDirectories(events.resolve("hostile")));
        List<EventFiles.Line> lines = EventFiles.lines(events);
        Collections.shuffle(lines, new Random(20261122));
        Path home = folder.resolve("home");
        Path watched = Files.createDirectories(folder.resolve("watched"));
        try (FlinkProcesses flink = new FlinkProcesses(folder.resolve("flink"));
                RunningJob job = new RunningJob(home)) {
            flink.startTaskManager();
            job.configureStores(events.resolve("stores.json"));
            job.configureStores(events.resolve("hostile/stores.json"));
            flink.awaitReady();
            Sources sources = new Sources(
                    List.of(watched), Map.of("STOREWATCH_FLINK_CLUSTER", flink.address()), Optional.empty());
            List<Integer> to = IntStream.rangeClosed(0, PARTS)
                    .mapToObj(part -> lines.size() * part / PARTS)
                    .toList();
            EventFiles.write(watched, "-1", lines.subList(0, to.get(1)));
            job.start(sources);
            job.await("", settled -> settled == to.get(1));

            EventFiles.write(watched, "-2", lines.subList(to.get(1), to.get(2)));
            flink.killTaskManager();
            Instant restarted = Instant.now();
            flink.startTaskManager();
            job.await("", settled -> settled == to.get(2));
            System.out.printf(
                    "Everything in %d s after the TaskManager was started again%n",
                    Duration.between(restarted, Instant.now()).toSeconds());

            // The job runs on without the process that gave it; the next one ends it and goes on where it stood.
            job.kill();
            EventFiles.write(watched, "-3", lines.subList(to.get(2), to.get(3)));
            job.start(sources);
            flink.awaitJobs("CANCELED", 1);
            flink.awaitJobs("RUNNING", 1);
            EventFiles.write(watched, "-4", lines.subList(to.get(3), to.get(4)));
            job.await("", settled -> settled == lines.size());
        }
        LaunchedCommand.Answer loaded = LaunchedCommand.start(folder.resolve("clean"), "load", events.toString())
                .answer();
        assertThat(loaded.exit()).as(loaded.err()).isZero();
        assertThat(Everything.whereverItStood(home)).isEqualTo(Everything.whereverItStood(folder.resolve("clean")));
    }
}
