package dev.storewatch.warehouse.alert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportKindTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    /** A Friday. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void everyStoreHasAMinuteOfItsOwnNeverAFullOrHalfHour() {
        for (ReportKind kind : ReportKind.values()) {
            assertThat(IntStream.range(0, 500).mapToObj(store -> kind.time("store " + store)))
                    .allSatisfy(time -> assertThat(time.getMinute()).isNotIn(0, 30))
                    .isEqualTo(IntStream.range(0, 500)
                            .mapToObj(store -> kind.time("store " + store))
                            .toList());
        }
        assertThat(IntStream.range(0, 500)
                        .mapToObj(store -> ReportKind.DAILY_AGENTS.time("store " + store))
                        .distinct()
                        .count())
                .isEqualTo(28);
        assertThat(ReportKind.DAILY_AGENTS.time("flagship")).isBetween(LocalTime.of(9, 31), LocalTime.of(9, 58));
    }

    @Test
    void aReportIsDueByTheStoresClockAndNoLongerInTheEvening() {
        LocalTime time = ReportKind.DAILY_AGENTS.time("ny");
        assertThat(ReportKind.DAILY_AGENTS.due("ny", at(time.minusSeconds(1)))).isEmpty();
        assertThat(ReportKind.DAILY_AGENTS.due("ny", at(time))).contains(FRIDAY);
        assertThat(ReportKind.DAILY_AGENTS.due("ny", at(time.plusHours(8).minusSeconds(1))))
                .contains(FRIDAY);
        assertThat(ReportKind.DAILY_AGENTS.due("ny", at(time.plusHours(8)))).isEmpty();
    }

    @Test
    void theWeeklyReportIsOfFridaysAlone() {
        LocalTime time = ReportKind.WEEKLY.time("ny");
        assertThat(ReportKind.WEEKLY.due("ny", at(time))).contains(FRIDAY);
        assertThat(ReportKind.WEEKLY.due("ny", at(time).plusDays(1))).isEmpty();
        assertThat(ReportKind.WEEKLY.due("ny", at(time).minusDays(1))).isEmpty();
    }

    private static ZonedDateTime at(LocalTime time) {
        return FRIDAY.atTime(time).atZone(NEW_YORK);
    }
}
