package dev.storewatch.warehouse.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storewatch.warehouse.metric.Contribution.Part;
import dev.storewatch.warehouse.metric.Decomposition.Change;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DecompositionTest {
    private static final BigDecimal NEARLY = new BigDecimal("1e-25");

    /**
     * A: 10 of 100, then 20 of 100; B: 10 of 100, then 30 of 300. The whole: 0.1, then 0.125. A's weight goes from 0.5 to 0.25, B's from 0.5 to
     * 0.75. A by rate 0.375 × 0.1 = 0.0375, by mix (0.15 − 0.1125) × −0.25 = −0.009375; B by rate 0, by mix (0.1 − 0.1125) × 0.25 = −0.003125.
     */
    @Test
    void rateAndMixAreKeptApartAsWorkedOutByHand() {
        List<Contribution> all =
                Decomposition.ofRatio(Map.of("A", change(10, 100, 20, 100), "B", change(10, 100, 30, 300)));
        assertThat(all).extracting(Contribution::segment).containsExactly("A", "B");
        assertThat(all.get(0).rateEffect()).isEqualByComparingTo("0.0375");
        assertThat(all.get(0).mixEffect()).isEqualByComparingTo("-0.009375");
        assertThat(all.get(1).rateEffect()).isEqualByComparingTo("0");
        assertThat(all.get(1).mixEffect()).isEqualByComparingTo("-0.003125");
    }

    /** New, gone, without any base, or a rest below zero: whatever the segments, they add up to the change. */
    @Test
    void contributionsAddUpToTheChangeOfAnyRatio() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Map<String, Change> segments = new TreeMap<>();
            for (int segment = 0; segment < 1 + random.nextInt(6); segment++) {
                segments.put("s" + segment, change(few(random), few(random), few(random), few(random)));
            }
            segments.put("sure", change(3, 40, 5, 60));
            Change whole = segments.values().stream().reduce(Change.NONE, Change::plus);
            assertThat(sum(Decomposition.ofRatio(segments)))
                    .isCloseTo(rate(whole.now()).subtract(rate(whole.before())), within(NEARLY));
        }
    }

    /** From 2 of 40 to 6 of 60, that is from 0.05 to 0.1: damaged 2/40 − 0 … 3/60, late 0 … 3/60. */
    @Test
    void casesWhoseBaseHasNoSuchSegmentsCountOverTheWholeBase() {
        Map<String, Change> reasons = Map.of("damaged", change(2, 0, 3, 0), "late", change(0, 0, 3, 0));
        List<Contribution> all = Decomposition.ofCases(reasons, change(2, 40, 6, 60));
        assertThat(all).extracting(Contribution::segment).containsExactly("late", "damaged");
        assertThat(all.get(0).total()).isEqualByComparingTo("0.05");
        assertThat(all.get(1).total()).isEqualByComparingTo("0");
    }

    /** 10 orders of 100, then 20 of 90: 1800 − 1000 = 800. Value: 15 × −10 = −150; count: 95 × 10 = 950. */
    @Test
    void aTotalIsDividedByValueAndByCount() {
        List<Contribution> all = Decomposition.ofTotal(Map.of("x", change(1000, 10, 1800, 20)));
        assertThat(all.getFirst().rateEffect()).isEqualByComparingTo("-150");
        assertThat(all.getFirst().mixEffect()).isEqualByComparingTo("950");
    }

    @Test
    void whatTheSegmentsLeaveOfTheWholeIsASegmentToo() {
        Map<String, Change> all = Decomposition.completed(Map.of("a", change(1, 5, 2, 5)), change(1, 5, 5, 9), "rest");
        assertThat(all).containsEntry("rest", change(0, 0, 3, 4)).hasSize(2);
        assertThat(Decomposition.completed(Map.of("a", change(1, 5, 2, 5)), change(1, 5, 2, 5), "rest"))
                .containsOnlyKeys("a");
    }

    @Test
    void withoutABaseBeforeOrNowThereIsNothingToDivide() {
        assertThat(Decomposition.ofRatio(Map.of("a", change(0, 0, 2, 5)))).isEmpty();
        assertThat(Decomposition.ofCases(Map.of("a", change(1, 5, 0, 0)), change(1, 5, 0, 0)))
                .isEmpty();
    }

    private static int few(Random random) {
        return random.nextInt(3) == 0 ? 0 : random.nextInt(50) - 3;
    }

    private static Change change(long n0, long d0, long n1, long d1) {
        return new Change(part(n0, d0), part(n1, d1));
    }

    private static Part part(long numerator, long denominator) {
        return new Part(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    private static BigDecimal rate(Part part) {
        return part.numerator().divide(part.denominator(), MathContext.DECIMAL128);
    }

    private static BigDecimal sum(List<Contribution> all) {
        return all.stream().map(Contribution::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
