package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.metric.Grain;
import dev.storewatch.warehouse.verify.Difference;
import dev.storewatch.warehouse.verify.Difference.Cell;
import dev.storewatch.warehouse.verify.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VerificationTextTest {
    private static final Difference STORES =
            new Difference(new Cell(Grain.STORE_DAY, "s", "", "2026-01-02", "turns"), "1", "2");
    private static final Difference AGENTS =
            new Difference(new Cell(Grain.AGENT_DAY, "s", "", "2026-01-02", "turns"), "3", "4");

    @Test
    void breachesOfOneSideAloneAreShownAndCounted() {
        assertThat(VerificationText.breaches(List.of(), new TreeMap<>())).containsExactly("No difference in breaches.");
        assertThat(VerificationText.breaches(
                        List.of(), new TreeMap<>(Map.of("UNPAID_NOT_REMINDED", 1L, "REFUND_UNDECIDED", 1200L))))
                .containsExactly(
                        "No difference in breaches.",
                        "Not compared for stores with limits or service hours of their own: REFUND_UNDECIDED (1,200),"
                                + " UNPAID_NOT_REMINDED (1).");
        assertThat(VerificationText.breaches(List.of("kept\ts1\tREVIEW_BAD\tv1"), new TreeMap<>()))
                .hasSize(3)
                .contains("kept\ts1\tREVIEW_BAD\tv1", "Breaches known to one side alone: 1.");
    }

    @Test
    void oneLineSaysWhatWasComparedWhenNothingDiffers() {
        assertThat(VerificationText.lines(found(0, List.of()), OptionalInt.empty()))
                .containsExactly(
                        "No difference in 12,345 cells of store_day and agent_day, 2 days from 2026-01-02 to 2026-01-05, 6.5 s.");
    }

    @Test
    void differencesComeFirstAndAStoresOwnHaveADashForTheAgent() {
        assertThat(VerificationText.lines(found(0, List.of(STORES, AGENTS)), OptionalInt.of(7)))
                .containsExactly(
                        "store\tagent\tday\tmeasure\tkept\tproof",
                        "s\t-\t2026-01-02\tturns\t1\t2",
                        "s\t\t2026-01-02\tturns\t3\t4",
                        "2 differences in 12,345 cells of store_day and agent_day, the last 7 days: 2 days from 2026-01-02 to"
                                + " 2026-01-05, 6.5 s.");
    }

    @Test
    void fiftyDifferencesAreShownAndAllCounted() {
        List<String> lines = VerificationText.lines(found(0, Collections.nCopies(1051, STORES)), OptionalInt.empty());
        assertThat(lines).hasSize(1 + 50 + 2);
        assertThat(lines.get(51)).isEqualTo("... and 1,001 more");
        assertThat(lines.getLast()).startsWith("1,051 differences in ");
    }

    @Test
    void cellsTheClockMayDecideEitherWayAreNamed() {
        assertThat(VerificationText.lines(found(3, List.of()), OptionalInt.empty())
                        .getFirst())
                .startsWith("In 3 cells something fell due between 2026-01-05T00:00:00Z")
                .contains("and 2026-01-06T00:00:00Z;");
    }

    private static Verification found(long open, List<Difference> differences) {
        return new Verification(
                12_345,
                new TreeSet<>(List.of("2026-01-02", "2026-01-05")),
                open,
                Instant.parse("2026-01-05T00:00:00Z"),
                Instant.parse("2026-01-06T00:00:00.123Z"),
                differences,
                Duration.ofMillis(6_512));
    }
}
