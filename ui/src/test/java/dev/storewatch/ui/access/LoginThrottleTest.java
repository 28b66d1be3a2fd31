package dev.storewatch.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private Instant now = Instant.parse("2026-11-22T00:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    @Test
    void fourFailuresAreFreeAndTheWaitDoublesFromTheFifth() {
        fail(4);
        assertThat(throttle.waitOf("a")).isZero();
        fail(1);
        assertThat(throttle.waitOf("a")).isEqualTo(Duration.ofSeconds(2));
        fail(1);
        assertThat(throttle.waitOf("a")).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void nobodyWaitsLongerThanFiveMinutes() {
        fail(200);
        assertThat(throttle.waitOf("a")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void theWaitEndsWithTimeAndIsForgottenWithSuccess() {
        fail(5);
        now = now.plusSeconds(2);
        assertThat(throttle.waitOf("a")).isZero();
        throttle.succeeded("a");
        fail(1);
        assertThat(throttle.waitOf("a")).isZero();
    }

    @Test
    void anotherAddressDoesNotWait() {
        fail(10);
        assertThat(throttle.waitOf("b")).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("a");
        }
    }
}
