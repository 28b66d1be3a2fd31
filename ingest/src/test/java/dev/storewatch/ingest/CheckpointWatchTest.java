package dev.storewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.lineage.Checkpoints;
import dev.storewatch.ingest.trouble.Troubles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointWatchTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void seventyFiveMissedCheckpointsAreToldUntilThereIsAnother() throws IOException {
        Troubles troubles = new Troubles(folder.resolve("trouble"));
        troubles.clear();
        Path told = folder.resolve("trouble/checkpoints");
        CheckpointWatch watch = new CheckpointWatch(
                new Checkpoints(folder.resolve("checkpoints")), "lineage", Duration.ofSeconds(1), troubles, START);
        complete(1);
        watch.look(START.plusSeconds(10));
        watch.look(START.plusSeconds(85));
        assertThat(told).doesNotExist();
        watch.look(START.plusSeconds(86));
        assertThat(told).content().contains("none completed since 2026-11-22T10:00:10Z", " MB free in ");
        complete(2);
        watch.look(START.plusSeconds(87));
        assertThat(told).doesNotExist();
    }

    private void complete(int number) throws IOException {
        Files.createFile(Files.createDirectories(folder.resolve("checkpoints/lineage/live-1/job/chk-" + number))
                .resolve("_metadata"));
    }
}
