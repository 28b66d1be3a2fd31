package dev.storewatch.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

    @Test
    void sevenDaysEndTodayAndFollowTheSevenBefore() {
        Period week = new Period.Recent(7, 0);
        assertThat(week.days(TODAY)).isEqualTo(range("2026-03-25", "2026-03-31"));
        assertThat(week.before(TODAY)).isEqualTo(range("2026-03-18", "2026-03-24"));
    }

    @Test
    void yesterdayIsComparedWithTheDayBefore() {
        Period yesterday = new Period.Recent(1, 1);
        assertThat(yesterday.days(TODAY)).isEqualTo(range("2026-03-30", "2026-03-30"));
        assertThat(yesterday.before(TODAY)).isEqualTo(range("2026-03-29", "2026-03-29"));
    }

    @Test
    void aMonthIsComparedWithAsMuchOfTheShorterMonthAsThereIs() {
        Period month = new Period.MonthToDate();
        assertThat(month.days(TODAY)).isEqualTo(range("2026-03-01", "2026-03-31"));
        assertThat(month.before(TODAY)).isEqualTo(range("2026-02-01", "2026-02-28"));
    }

    @Test
    void aRangeMustNotEndBeforeItStarts() {
        assertThatThrownBy(() -> range("2026-03-02", "2026-03-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-02 to 2026-03-01");
    }

    @Test
    void aShortRangeGrowsBackwardsAndALongOneStays() {
        assertThat(range("2026-03-30", "2026-03-30").atLeast(7)).isEqualTo(range("2026-03-24", "2026-03-30"));
        assertThat(range("2026-03-01", "2026-03-30").atLeast(7)).isEqualTo(range("2026-03-01", "2026-03-30"));
    }

    private static DayRange range(String from, String to) {
        return new DayRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
