package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration AT_ONCE = Duration.ofMillis(10);

    @Test
    void eachFailureDoublesTheWaitUpToHalfAMinute() {
        Backoff backoff = new Backoff();
        assertThat(backoff.next(AT_ONCE)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.next(AT_ONCE)).isEqualTo(Duration.ofSeconds(2));
        assertThat(backoff.next(AT_ONCE)).isEqualTo(Duration.ofSeconds(4));
        for (int i = 0; i < 100; i++) {
            backoff.next(AT_ONCE);
        }
        assertThat(backoff.next(AT_ONCE)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aMinuteOfHealthForgetsTheFailures() {
        Backoff backoff = new Backoff();
        backoff.next(AT_ONCE);
        backoff.next(AT_ONCE);
        assertThat(backoff.next(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.failures()).isEqualTo(1);
    }
}
