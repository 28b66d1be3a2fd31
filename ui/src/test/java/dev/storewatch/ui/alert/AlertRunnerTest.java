package dev.storewatch.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AlertRunnerTest {
    @Test
    void theLongerARoundTakesTheRarerItIs() {
        assertThat(AlertRunner.pause(Duration.ofMillis(10))).isEqualTo(Duration.ofMillis(100));
        // As long as it took.
        assertThat(AlertRunner.pause(Duration.ofMillis(700))).isEqualTo(Duration.ofMillis(700));
        assertThat(AlertRunner.pause(Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(2));
    }
}
