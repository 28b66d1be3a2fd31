package dev.storewatch.warehouse.alert.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 0));

    @Test
    void theNightRunsOverMidnightOfTheStore() {
        // 13:59 UTC is 21:59 in Shanghai, 14:00 is 22:00; 00:59 is 08:59.
        assertThat(NIGHT.hold(Instant.parse("2026-11-22T13:59:59Z"), SHANGHAI)).isFalse();
        assertThat(NIGHT.hold(Instant.parse("2026-11-22T14:00:00Z"), SHANGHAI)).isTrue();
        assertThat(NIGHT.hold(Instant.parse("2026-11-23T00:59:59Z"), SHANGHAI)).isTrue();
        assertThat(NIGHT.hold(Instant.parse("2026-11-23T01:00:00Z"), SHANGHAI)).isFalse();
    }

    @Test
    void whatIsHeldBackIsToldAtTheirEnd() {
        Instant nine = Instant.parse("2026-11-23T01:00:00Z");
        assertThat(NIGHT.end(Instant.parse("2026-11-22T15:00:00Z"), SHANGHAI)).isEqualTo(nine);
        assertThat(NIGHT.end(Instant.parse("2026-11-22T23:00:00Z"), SHANGHAI)).isEqualTo(nine);
        assertThat(NIGHT.end(nine, SHANGHAI)).isEqualTo(nine);
    }

    @Test
    void noonIsQuietOnTheSameDay() {
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));
        Instant halfPast = Instant.parse("2026-11-22T04:30:00Z");
        assertThat(noon.hold(halfPast, SHANGHAI)).isTrue();
        assertThat(noon.end(halfPast, SHANGHAI)).isEqualTo(Instant.parse("2026-11-22T05:00:00Z"));
        assertThat(QuietHours.NONE.hold(halfPast, SHANGHAI)).isFalse();
    }
}
