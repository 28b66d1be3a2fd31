package dev.storewatch.ingest.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    @TempDir
    Path folder;

    @Test
    void thereIsNoneAtFirst() throws IOException {
        assertThat(new Checkpoints(folder.resolve("checkpoints")).newest("line"))
                .isEmpty();
        assertThat(new Checkpoints(folder.resolve("checkpoints")).hasOthers(Set.of()))
                .isFalse();
    }

    @Test
    void theHighestCompleteNumberOfAllRunsOfTheLineageCounts() throws IOException {
        checkpoint("line/live-1/job1", 9, 2_000);
        Path newest = checkpoint("line/live-2/job2", 10, 1_000);
        Files.createDirectories(folder.resolve("line/live-2/job2/chk-11"));
        checkpoint("other/live-3/job3", 12, 3_000);
        assertThat(new Checkpoints(folder).newest("line")).contains(new Checkpoint(newest, "live-2", 10));
    }

    /** As the job deletes them: many enough that the folder is read in the middle of it. */
    @Test
    void aCheckpointDeletedWhileTheFolderIsReadIsPassedBy() throws Exception {
        Path newest = checkpoint("line/live-2/job2", 10_000, 1_000);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> job = CompletableFuture.runAsync(() -> {
            try {
                while (!over.get()) {
                    List<Path> old = new ArrayList<>();
                    for (int number = 1; number <= 200; number++) {
                        old.add(Files.createDirectory(newest.resolveSibling("chk-" + number)));
                    }
                    for (Path one : old) {
                        Files.delete(one);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            for (int look = 0; look < 500; look++) {
                assertThat(new Checkpoints(folder).newest("line")).contains(new Checkpoint(newest, "live-2", 10_000));
            }
        } finally {
            over.set(true);
        }
        job.get();
    }

    @Test
    void foldersOfOtherRunsAreDeleted() throws IOException {
        checkpoint("line/live-1/job1", 9, 1_000);
        Path kept = checkpoint("line/live-2/job2", 10, 2_000);
        new Checkpoints(folder).deleteOtherRuns("line", new Checkpoint(kept, "live-2", 10));
        assertThat(folder.resolve("line/live-1")).doesNotExist();
        assertThat(kept.resolve("_metadata")).exists();
    }

    @Test
    void lineagesThatAreOverAreDeletedAndThoseOfOthersAreNot() throws IOException {
        checkpoint("over/live-1/job1", 9, 1_000);
        checkpoint("unknown/live-1/job1", 9, 1_000);
        Checkpoints checkpoints = new Checkpoints(folder);
        checkpoints.delete(Set.of("over", "never-had-one"));
        assertThat(folder.resolve("over")).doesNotExist();
        assertThat(folder.resolve("unknown")).exists();
        assertThat(checkpoints.hasOthers(Set.of("over"))).isTrue();
    }

    private Path checkpoint(String job, int number, long completedAt) throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve(job).resolve("chk-" + number));
        Path metadata = Files.writeString(checkpoint.resolve("_metadata"), "state");
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(completedAt));
        return checkpoint;
    }
}
