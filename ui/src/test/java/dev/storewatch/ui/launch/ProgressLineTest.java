package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.intake.IntakeProgress;
import dev.storewatch.warehouse.intake.StreamCounts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    @Test
    void saysWhenTheFirstFiguresComeWhileThereAreNone() {
        assertThat(ProgressLine.text(new IntakeProgress(0, 0, Map.of()), 90, Duration.ofSeconds(5)))
                .isEqualTo("begun; the first events are in after some 40 s, 5 s");
    }

    /** 1,800 accepted, 150 repeated and 50 rejected lines are 2,000 in 4 s. */
    @Test
    void tellsEventsFilesAndRate() {
        IntakeProgress progress = new IntakeProgress(3, 2_100, Map.of("orders", new StreamCounts(1_800, 150, 50)));
        assertThat(ProgressLine.text(progress, 90, Duration.ofSeconds(4)))
                .isEqualTo("2,000 events in, 3 of 90 files read, 500 events/s, 4 s");
    }
}
