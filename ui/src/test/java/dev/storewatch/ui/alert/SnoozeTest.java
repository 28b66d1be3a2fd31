package dev.storewatch.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SnoozeTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Sunday 2026-11-22, 20:00 in Shanghai. */
    private static final Instant SUNDAY_EVENING = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void hoursAreHours() {
        assertThat(Snooze.HOUR.until(SUNDAY_EVENING, SHANGHAI)).isEqualTo("2026-11-22T13:00:00Z");
        assertThat(Snooze.FOUR_HOURS.until(SUNDAY_EVENING, SHANGHAI)).isEqualTo("2026-11-22T16:00:00Z");
    }

    @Test
    void theMorningIsTheStoresNextNineOClock() {
        // 09:00 in Shanghai is 01:00 UTC; in Sao Paulo, three hours behind UTC, it is 12:00 UTC
        assertThat(Snooze.MORNING.until(SUNDAY_EVENING, SHANGHAI)).isEqualTo("2026-11-23T01:00:00Z");
        assertThat(Snooze.MORNING.until(Instant.parse("2026-11-22T00:30:00Z"), SHANGHAI))
                .isEqualTo("2026-11-22T01:00:00Z");
        assertThat(Snooze.MORNING.until(Instant.parse("2026-11-22T11:00:00Z"), ZoneId.of("America/Sao_Paulo")))
                .isEqualTo("2026-11-22T12:00:00Z");
    }

    @Test
    void atNineSharpTheMorningIsTomorrow() {
        assertThat(Snooze.MORNING.until(Instant.parse("2026-11-22T01:00:00Z"), SHANGHAI))
                .isEqualTo("2026-11-23T01:00:00Z");
    }

    @Test
    void mondayIsTheNextOneEvenOnMondayAfterNine() {
        assertThat(Snooze.MONDAY.until(SUNDAY_EVENING, SHANGHAI)).isEqualTo("2026-11-23T01:00:00Z");
        assertThat(Snooze.MONDAY.until(Instant.parse("2026-11-23T02:00:00Z"), SHANGHAI))
                .isEqualTo("2026-11-30T01:00:00Z");
    }
}
