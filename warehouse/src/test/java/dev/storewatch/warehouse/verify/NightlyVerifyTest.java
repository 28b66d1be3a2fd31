package dev.storewatch.warehouse.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 3:40 in Shanghai is 19:40 UTC of the day before. */
class NightlyVerifyTest {
    private static final Instant AFTER_THE_HOUR = Instant.parse("2026-11-21T19:45:00Z");

    @Test
    void itIsDueOnceAfterTheHourOfEachNight() {
        assertThat(NightlyVerify.isDue(AFTER_THE_HOUR, Optional.of(Instant.parse("2026-11-20T19:41:00Z"))))
                .isTrue();
        assertThat(NightlyVerify.isDue(AFTER_THE_HOUR, Optional.of(Instant.parse("2026-11-21T19:40:00Z"))))
                .isFalse();
        assertThat(NightlyVerify.isDue(
                        Instant.parse("2026-11-22T19:39:00Z"), Optional.of(Instant.parse("2026-11-21T19:40:00Z"))))
                .isFalse();
    }

    @Test
    void aNightThatWasMissedIsMadeUpFor() {
        assertThat(NightlyVerify.isDue(
                        Instant.parse("2026-11-22T06:00:00Z"), Optional.of(Instant.parse("2026-11-20T19:41:00Z"))))
                .isTrue();
        assertThat(NightlyVerify.isDue(AFTER_THE_HOUR, Optional.empty())).isTrue();
    }
}
