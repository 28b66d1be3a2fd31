package dev.storewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.lineage.Checkpoint;
import dev.storewatch.ingest.lineage.Days;
import dev.storewatch.ingest.lineage.Generation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.junit.jupiter.api.Test;

class JobSettingsTest {
    private static final Map<String, String> EVERY_TWO_SECONDS = Map.of(
            "STOREWATCH_CLICKHOUSE_URL", "http://127.0.0.1:1",
            "STOREWATCH_BUYER_KEY_SECRET", "s3cret",
            "STOREWATCH_CHECKPOINT_MILLIS", "2000");

    @Test
    void whileFarBehindCheckpointsAreRarerAndRarestWhereNobodyWaits() {
        assertThat(whileBehind(List.of(Path.of("/in")))).isEqualTo(Duration.ofSeconds(40));
        assertThat(whileBehind(List.of())).isEqualTo(Duration.ofSeconds(80));
    }

    @Test
    void aRebuildRightAfterAnotherLeavesBehindWhatThatOneCounted() {
        Path home = Path.of("checkpoints").toAbsolutePath();
        Path before = home.resolve("first/replay-1/job/chk-7");
        Path own = home.resolve("second/replay-2/job/chk-9");
        assertThat(leavesStateBehind(home, before)).isTrue();
        assertThat(leavesStateBehind(home, own)).isFalse();
    }

    private static boolean leavesStateBehind(Path home, Path checkpoint) {
        Generation second = new Generation(2, Instant.EPOCH, "second", 1, "", "asked for", Days.ALL);
        return JobSettings.of(
                        IngestConfig.from(EVERY_TWO_SECONDS, List.of()),
                        new Counting(second, "replay-3", true),
                        home.resolve("second/replay-3"),
                        Optional.of(new Checkpoint(checkpoint, "replay-x", 7)))
                .get(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE);
    }

    private static Duration whileBehind(List<Path> watched) {
        Generation first = new Generation(0, Instant.EPOCH, "first", 0, "", "begun", Days.ALL);
        Configuration settings = JobSettings.of(
                IngestConfig.from(EVERY_TWO_SECONDS, watched),
                new Counting(first, "run", false),
                Path.of("checkpoints").toAbsolutePath(),
                Optional.empty());
        return settings.get(CheckpointingOptions.CHECKPOINTING_INTERVAL_DURING_BACKLOG);
    }
}
