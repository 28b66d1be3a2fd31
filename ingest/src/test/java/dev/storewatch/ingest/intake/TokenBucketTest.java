package dev.storewatch.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private Instant now = Instant.parse("2026-11-22T00:00:00Z");
    private final TokenBucket bucket = new TokenBucket(100, () -> now);

    @Test
    void twoSecondsWorthPassAtOnceAndTheRestWaits() {
        // Full it holds 2 s x 100 = 200; 250 leave it 50 in debt: 50 + 1 at 100 a second take 0.51 s.
        assertThat(bucket.waitFor(1)).isZero();
        bucket.take(250);
        assertThat(bucket.waitFor(1)).isEqualTo(Duration.ofMillis(510));
        now = now.plusMillis(509);
        assertThat(bucket.waitFor(1)).isPositive();
        now = now.plusMillis(1);
        assertThat(bucket.waitFor(1)).isZero();
    }

    @Test
    void itNeverHoldsMoreThanItsBurst() {
        now = now.plusSeconds(3600);
        bucket.take(200);
        assertThat(bucket.waitFor(1)).isPositive();
    }

    @Test
    void aClockThatGoesBackTakesNothing() {
        bucket.take(100);
        now = now.minusSeconds(5);
        assertThat(bucket.waitFor(100)).isZero();
    }
}
