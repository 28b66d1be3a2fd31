package dev.storewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    @TempDir
    Path folder;

    @Test
    void thereIsNoneAtFirst() throws IOException {
        assertThat(new Checkpoints(folder.resolve("checkpoints")).newest()).isEmpty();
    }

    @Test
    void theNewestCompleteOneOfAllJobsCounts() throws IOException {
        checkpoint("job1", 9, 1_000);
        Path newest = checkpoint("job2", 3, 2_000);
        Files.createDirectories(folder.resolve("job2/chk-4"));
        assertThat(new Checkpoints(folder).newest()).contains(newest);
    }

    @Test
    void theHigherNumberCountsWhereTimesAreEqual() throws IOException {
        checkpoint("job1", 9, 1_000);
        Path newest = checkpoint("job1", 10, 1_000);
        assertThat(new Checkpoints(folder).newest()).contains(newest);
    }

    @Test
    void foldersOfOtherJobsAreDeleted() throws IOException {
        checkpoint("job1", 9, 1_000);
        Path kept = checkpoint("job2", 3, 2_000);
        new Checkpoints(folder).deleteAllBut(kept);
        assertThat(folder.resolve("job1")).doesNotExist();
        assertThat(kept.resolve("_metadata")).exists();
    }

    private Path checkpoint(String job, int number, long completedAt) throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve(job).resolve("chk-" + number));
        Path metadata = Files.writeString(checkpoint.resolve("_metadata"), "state");
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(completedAt));
        return checkpoint;
    }
}
