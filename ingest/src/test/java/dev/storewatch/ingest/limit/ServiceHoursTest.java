package dev.storewatch.ingest.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are local; when so much of service has passed. */
class ServiceHoursTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00, PT2H, 2026-03-02T12:00",
        // Closed for the night: counted from the opening.
        "2026-03-02T03:00, PT2H, 2026-03-02T11:00",
        "2026-03-02T22:30, PT2H, 2026-03-03T11:00",
        // One hour before the end, one after the next opening; weekends are as any day (2026-03-07 is a Saturday).
        "2026-03-06T20:00, PT2H, 2026-03-07T10:00",
        // What is used up at the very end has not taken more until the next opening.
        "2026-03-02T19:00, PT2H, 2026-03-03T09:00",
        // 30 hours of service: 11 on the 2nd, 12 on the 3rd, 7 on the 4th.
        "2026-03-02T10:00, PT30H, 2026-03-04T16:00",
    })
    void nineToNine(LocalDateTime since, Duration service, LocalDateTime until) {
        assertThat(after(ServiceHours.of("09:00", "21:00"), since, service, SHANGHAI))
                .isEqualTo(until);
    }

    @Test
    void untilMidnightTheDayGoesOnInTheMorning() {
        LocalDateTime since = LocalDateTime.parse("2026-03-02T23:00");
        assertThat(after(ServiceHours.USUAL, since, Duration.ofHours(2), SHANGHAI))
                .isEqualTo(LocalDateTime.parse("2026-03-03T09:00"));
    }

    @Test
    void anHourThatTheClocksSkipIsNoHour() {
        // 2026-03-29 in Berlin goes from 02:00 to 03:00 at once.
        LocalDateTime since = LocalDateTime.parse("2026-03-29T01:00");
        assertThat(after(ServiceHours.of("00:00", "24:00"), since, Duration.ofHours(2), BERLIN))
                .isEqualTo(LocalDateTime.parse("2026-03-29T04:00"));
    }

    @Test
    void anHourThatComesTwiceCountsTwice() {
        // 2026-10-25 in Berlin has 02:00 to 03:00 twice: three hours from 01:00 end at the second 03:00.
        LocalDateTime since = LocalDateTime.parse("2026-10-25T01:00");
        assertThat(after(ServiceHours.of("00:00", "24:00"), since, Duration.ofHours(3), BERLIN))
                .isEqualTo(LocalDateTime.parse("2026-10-25T03:00"));
    }

    @Test
    void hoursWithinASkippedHourServeOnTheOtherDays() {
        LocalDateTime since = LocalDateTime.parse("2026-03-29T00:00");
        assertThat(after(ServiceHours.of("02:00", "03:00"), since, Duration.ofMinutes(30), BERLIN))
                .isEqualTo(LocalDateTime.parse("2026-03-30T02:30"));
    }

    @Test
    void theStartComesBeforeTheEnd() {
        assertThatThrownBy(() -> ServiceHours.of("22:00", "06:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1320");
    }

    private static LocalDateTime after(ServiceHours hours, LocalDateTime since, Duration service, ZoneId zone) {
        long at = hours.after(since.atZone(zone).toInstant().toEpochMilli(), service.toMillis(), zone);
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(at), zone);
    }
}
