package dev.storewatch.warehouse.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storewatch.warehouse.alert.life.Observation;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void theRateTestGivesTheTextbooksProbability() {
        // Fisher's lady tasting tea: 3 of 4 right, 1 of 4 wrong: (16 + 1) / 70.
        assertThat(RateTest.chance(3, 4, 1, 4)).isCloseTo(17.0 / 70, within(1e-12));
        assertThat(RateTest.chance(4, 4, 0, 4)).isCloseTo(1.0 / 70, within(1e-12));
        assertThat(RateTest.chance(0, 50, 7, 50)).isCloseTo(1, within(1e-9));
    }

    @Test
    void largeCountsNeitherOverflowNorLosePrecision() {
        // Equal rates of 5 %: about one half.
        assertThat(RateTest.chance(5_000, 100_000, 5_000, 100_000)).isBetween(0.49, 0.52);
        assertThat(RateTest.chance(5_600, 100_000, 5_000, 100_000)).isLessThan(1e-8);
        assertThat(LogFactorial.of(1024)).isCloseTo(LogFactorial.of(1023) + Math.log(1024), within(1e-9));
    }

    @Test
    void withOneRateInBothPeriodsItCriesWolfAtMostAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(42);
        int wolves = 0;
        int trials = 4000;
        for (int trial = 0; trial < trials; trial++) {
            if (RateTest.chance(hits(random, 200), 200, hits(random, 200), 200) <= 0.01) {
                wolves++;
            }
        }
        // 40 expected at most; the test is conservative, and 60 would be three standard deviations above.
        assertThat(wolves).isLessThan(60);
    }

    private static long hits(SplittableRandom random, int cases) {
        long hits = 0;
        for (int i = 0; i < cases; i++) {
            hits += random.nextInt(100) < 4 ? 1 : 0;
        }
        return hits;
    }

    @Test
    void falseDiscoveriesAreLimitedAsBenjaminiAndHochbergDo() {
        // Limits of the five ranks at 5 %: 0.01, 0.02, 0.03, 0.04, 0.05. The fourth, 0.045, is above its own; the third
        // is not.
        assertThat(FalseDiscoveries.limit(new double[] {0.9, 0.001, 0.028, 0.012, 0.045}, 0.05))
                .isEqualTo(0.028);
        // The first is above its limit of 0.01, but the second is within 0.02 and takes the first along.
        assertThat(FalseDiscoveries.limit(new double[] {0.9, 0.018, 0.9, 0.015, 0.9}, 0.05))
                .isEqualTo(0.018);
        assertThat(FalseDiscoveries.limit(new double[] {0.5, 0.6}, 0.05)).isNegative();
        assertThat(FalseDiscoveries.limit(new double[] {}, 0.05)).isNegative();
    }

    @Test
    void oneBadWeekDoesNotMoveWhatIsUsual() {
        // Median of 90, 95, 100, 100, 105, 110, 0 is 100; distances 10, 5, 0, 0, 5, 10, 100: median 5, times 1.4826.
        Usual usual = Usual.of(new double[] {90, 95, 100, 100, 105, 110, 0});
        assertThat(usual.median()).isEqualTo(100);
        assertThat(usual.spread()).isCloseTo(7.413, within(1e-9));
        // The margin of chance, three times the root of 100, is wider than three spreads of 7.4.
        assertThat(usual.low()).isCloseTo(70, within(1e-9));
    }

    @Test
    void fewerThanUsualIsJudgedOnlyAgainstEnoughWeeks() {
        Usual eight = Usual.of(new double[] {100, 100, 100, 100, 100, 100, 100, 100});
        Usual three = Usual.of(new double[] {100, 100, 100});
        Usual small = Usual.of(new double[] {10, 10, 10, 10, 10});
        assertThat(FewerThanUsual.observation(69, eight)).isInstanceOf(Observation.Wrong.class);
        assertThat(FewerThanUsual.observation(70, eight)).isInstanceOf(Observation.Undecided.class);
        assertThat(FewerThanUsual.observation(85, eight)).isInstanceOf(Observation.Right.class);
        assertThat(FewerThanUsual.observation(0, three)).isInstanceOf(Observation.Undecided.class);
        assertThat(FewerThanUsual.observation(0, small)).isInstanceOf(Observation.Undecided.class);
    }

    @Test
    void weeksBeforeAStoreExistedDoNotCount() {
        // This week 3; last five weeks 50 each with one of nothing between; before that the store was not there.
        Usual usual = FewerThanUsual.usual(new double[] {3, 50, 50, 0, 50, 50, 0, 0, 0});
        assertThat(usual.weeks()).isEqualTo(5);
        assertThat(usual.median()).isEqualTo(50);
    }

    @Test
    void aSilentStreamIsDownOnlyWhereEventsWereExpected() {
        assertThat(FeedDown.observation(0, 20)).isInstanceOf(Observation.Wrong.class);
        assertThat(FeedDown.observation(0, 19)).isInstanceOf(Observation.Undecided.class);
        assertThat(FeedDown.observation(1, 500)).isInstanceOf(Observation.Right.class);
    }
}
