package dev.storewatch.ingest.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptDaysTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aDayIsOverAnHourAfterMidnightWhenAllThatFellDueOnItIsCounted() {
        // Midnight in Shanghai is 16:00 in UTC.
        assertThat(firstOpenDay("2026-03-04T16:59:59Z", SHANGHAI)).isEqualTo("2026-03-04");
        assertThat(firstOpenDay("2026-03-04T17:00:00Z", SHANGHAI)).isEqualTo("2026-03-05");
    }

    @Test
    void itMustBeOverInEveryZone() {
        // In New York it is the evening of the 3rd.
        assertThat(firstOpenDay("2026-03-04T03:00:00Z", SHANGHAI, NEW_YORK)).isEqualTo("2026-03-03");
    }

    @Test
    void withoutAnyStoreNoDayIsOver() {
        assertThat(firstOpenDay("2026-03-04T03:00:00Z")).isEqualTo(LocalDate.EPOCH);
    }

    private static LocalDate firstOpenDay(String lastChange, ZoneId... zones) {
        return KeptDays.firstOpenDay(Instant.parse(lastChange), List.of(zones));
    }
}
