package dev.storewatch.warehouse.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.setting.Condition;
import java.time.Duration;
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
    void aCountIsJudgedByThePastItIsKnownFrom() {
        // Nothing in a past as long: each further one is as likely as none, 1/2, then 1/4. Nine before: (1/2)^10.
        assertThat(CountTest.orFewer(0, 0, 1)).isCloseTo(0.5, within(1e-12));
        assertThat(CountTest.orFewer(1, 0, 1)).isCloseTo(0.75, within(1e-12));
        assertThat(CountTest.orMore(1, 0, 1)).isCloseTo(0.5, within(1e-12));
        assertThat(CountTest.orFewer(0, 9, 1)).isCloseTo(1.0 / 1024, within(1e-12));
        // A long past is Poisson's distribution: of 10 expected none, e^-10; of 3 expected 8 or more, 0.0119 by the
        // tables.
        assertThat(CountTest.orFewer(0, 1_000_000, 100_000)).isCloseTo(Math.exp(-10), within(1e-8));
        assertThat(CountTest.orMore(8, 300_000, 100_000)).isCloseTo(0.0119, within(1e-4));
        // However rare: nothing before in a past three times as long, 1/4 for each further one.
        assertThat(CountTest.orMore(100, 0, 3)).isCloseTo(Math.pow(2, -200), within(Math.pow(2, -220)));
    }

    @Test
    void distancesFromTheMiddleAreProbabilities() {
        // The normal distribution's tables.
        assertThat(CountTest.tail(1.6449)).isCloseTo(0.05, within(1e-5));
        assertThat(CountTest.tail(4)).isCloseTo(3.167e-5, within(1e-8));
        assertThat(CountTest.tail(0.5)).isCloseTo(0.3085, within(1e-3));
    }

    @Test
    void aSilentStreamIsDownOnlyWhereEventsWereExpected() {
        Condition.FeedDown feed = new Condition.FeedDown(Duration.ofMinutes(5), 20);
        // 220 in the 55 minutes before are 20 in five.
        assertThat(FeedTest.usual(feed, 220)).isEqualTo(20);
        assertThat(FeedTest.observation(feed, 0, 20, Severity.CRITICAL)).isInstanceOf(Observation.Wrong.class);
        assertThat(FeedTest.observation(feed, 0, 19, Severity.CRITICAL)).isInstanceOf(Observation.Undecided.class);
        assertThat(FeedTest.observation(feed, 1, 500, Severity.CRITICAL)).isInstanceOf(Observation.Right.class);
    }
}
