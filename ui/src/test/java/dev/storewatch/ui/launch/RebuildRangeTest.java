package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storewatch.warehouse.generation.RebuildDays;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RebuildRangeTest {
    /** Noon of the 4th in UTC; on Kiritimati, where days begin first, it is 02:00 of the 5th. */
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    @Test
    void withoutOptionsItIsAllDays() {
        assertThat(of(null, null)).isEqualTo(RebuildDays.ALL).hasToString("all days");
    }

    @Test
    void eitherEndMayStandAlone() {
        assertThat(of("2026-03-02", null))
                .isEqualTo(new RebuildDays(LocalDate.parse("2026-03-02"), RebuildDays.ALL.to()))
                .hasToString("the days from 2026-03-02");
        assertThat(of(null, "2026-03-02"))
                .isEqualTo(new RebuildDays(RebuildDays.ALL.from(), LocalDate.parse("2026-03-02")))
                .hasToString("the days up to 2026-03-02");
    }

    @Test
    void aDayThatHasBegunSomewhereIsNoneOfTheFuture() {
        assertThat(of("2026-03-05", "2026-03-05")).hasToString("the days 2026-03-05 to 2026-03-05");
        refuses("2026-03-06", null, "--from 2026-03-06 is in the future");
        refuses(null, "2026-03-06", "--to 2026-03-06 is in the future");
    }

    @Test
    void whatIsNoDayIsRefused() {
        refuses("2026-02-29", null, "--from is not a day such as 2026-02-28: 2026-02-29");
        refuses(null, "yesterday", "--to is not a day such as 2026-02-28: yesterday");
        refuses("1999-12-31", null, "--from 1999-12-31 is before 2000-01-01, when no event can be");
    }

    @Test
    void theFirstDayIsNotAfterTheLast() {
        refuses("2026-03-03", "2026-03-02", "--from 2026-03-03 is after --to 2026-03-02");
    }

    private static RebuildDays of(@Nullable String from, @Nullable String to) {
        return RebuildRange.of(from, to, NOW);
    }

    private static void refuses(@Nullable String from, @Nullable String to, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(from, to)).withMessage(message);
    }
}
