package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.generation.MovedStore;
import dev.storewatch.warehouse.generation.Rebuild;
import dev.storewatch.warehouse.generation.RebuildDays;
import dev.storewatch.warehouse.generation.RebuildDifference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RebuildTextTest {
    private static final LocalDate SECOND = LocalDate.parse("2026-03-02");
    private static final LocalDate TENTH = LocalDate.parse("2026-03-10");

    @Test
    void itSaysWhatChangedAndWhatWasLeft() {
        assertThat(RebuildText.done(
                        rebuild(
                                new RebuildDays(SECOND, SECOND),
                                Optional.of(new RebuildDifference(TENTH, 2, 1_234, 5))),
                        List.of()))
                .containsExactly(
                        "Replaced the days 2026-03-02 to 2026-03-02, and those from 2026-03-10 on, which were not over when the figures stood still.",
                        "Cells (measures of a store or an agent on a day) that changed there: 1,234, on 2 of the days.",
                        "Cells of the other days that differ from what the raw events say, and were left: 5. rebuild without days replaces them too.");
    }

    @Test
    void daysToTheLastOneHoldThoseThatWereNotOver() {
        assertThat(RebuildText.done(
                        rebuild(
                                new RebuildDays(SECOND, RebuildDays.ALL.to()),
                                Optional.of(new RebuildDifference(TENTH, 0, 0, 0))),
                        List.of()))
                .containsExactly(
                        "Replaced the days from 2026-03-02.",
                        "Cells (measures of a store or an agent on a day) that changed there: 0, on 0 of the days.",
                        "The other days read as before and agree with the raw events.");
    }

    @Test
    void aStoreThatMovedHasDaysOfTwoZones() {
        assertThat(RebuildText.done(
                        rebuild(new RebuildDays(SECOND, SECOND), Optional.of(new RebuildDifference(TENTH, 1, 1, 1))),
                        List.of(new MovedStore("s1", "Asia/Shanghai", "America/New_York"))))
                .last()
                .isEqualTo(
                        "Store s1: days replaced are counted in America/New_York, the others still in Asia/Shanghai, so that what"
                                + " happened within hours of the border may count on both sides or on none.");
    }

    @Test
    void whereAllDaysHadToBeReplacedItSaysWhy() {
        assertThat(RebuildText.done(rebuild(RebuildDays.ALL, Optional.empty()), List.of()))
                .containsExactly("All days were replaced, and not only those asked for: the reason.");
    }

    private static Rebuild rebuild(RebuildDays days, Optional<RebuildDifference> difference) {
        return new Rebuild(2, "request", "the reason", days, true, 10, 10, difference);
    }
}
