package dev.storewatch.warehouse.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Flow;
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
        // Roots of 90, 95, 100, 100, 105, 110, 0 are 9.487, 9.747, 10, 10, 10.247, 10.488, 0: the middle is 10;
        // distances
        // in order 0, 0, 0.247, 0.253, 0.488, 0.513, 10: the middle 0.2532, times 1.4826.
        Usual usual = Usual.of(new double[] {90, 95, 100, 100, 105, 110, 0});
        assertThat(usual.median()).isCloseTo(100, within(1e-9));
        assertThat(usual.spread()).isCloseTo(0.3754, within(1e-4));
        // Chance alone is wider, one half: (10 - 3/2) squared. Where four come together it is twice as wide.
        assertThat(usual.low(3, 1)).isCloseTo(72.25, within(1e-9));
        assertThat(usual.low(3, 4)).isCloseTo(49, within(1e-9));
    }

    private static final Condition.Baseline FEWER =
            new Condition.Baseline(Flow.BUYER_MESSAGES, Condition.Baseline.Side.FEWER, 30, 8, 3, 1.5, 20);
    private static final Condition.Baseline MORE =
            new Condition.Baseline(Flow.REFUNDS_CREATED, Condition.Baseline.Side.MORE, 60, 8, 4, 2, 10);

    private static Observation judged(Condition.Baseline condition, double lately, double... past) {
        return BaselineTest.observation(condition, lately, BaselineTest.usual(past), Severity.WARNING);
    }

    @Test
    void fewerThanUsualIsJudgedOnlyAgainstEnoughWeeks() {
        // Eight weeks of 100, root 10: no spread but that of chance, half of root 5, for five messages come together:
        // 1.118.
        // Wrong below (10 - 3.354) squared, 44.2; right again from (10 - 1.677) squared, 69.3.
        double[] eight = {100, 100, 100, 100, 100, 100, 100, 100};
        assertThat(judged(FEWER, 44, eight)).isInstanceOf(Observation.Wrong.class);
        assertThat(judged(FEWER, 45, eight)).isInstanceOf(Observation.Undecided.class);
        assertThat(judged(FEWER, 70, eight)).isInstanceOf(Observation.Right.class);
        assertThat(judged(FEWER, 0, 100, 100, 100)).isInstanceOf(Observation.Undecided.class);
        assertThat(judged(FEWER, 0, 10, 10, 10, 10, 10)).isInstanceOf(Observation.Undecided.class);
    }

    @Test
    void moreThanUsualIsWrongAboveFourSpreadsAndRightBelowTwo() {
        // Root 5, spread of chance one half: wrong above 7 squared, right up to 6 squared.
        double[] past = {25, 25, 25, 25};
        assertThat(judged(MORE, 50, past)).isInstanceOf(Observation.Wrong.class);
        assertThat(judged(MORE, 49, past)).isInstanceOf(Observation.Undecided.class);
        assertThat(judged(MORE, 36, past)).isInstanceOf(Observation.Right.class);
        // None is usual: 5 are beyond 2 squared, but fewer than the 10 that are news.
        assertThat(judged(MORE, 5, 1, 0, 0, 0, 1)).isInstanceOf(Observation.Undecided.class);
        assertThat(judged(MORE, 10, 1, 0, 0, 0, 1)).isInstanceOf(Observation.Wrong.class);
    }

    @Test
    void aPastIncidentIsNoExampleOfWhatIsUsual() {
        // With the incidents of 0 the median of the six would be (0 + 80) / 2; without them all four are 80.
        Usual usual = BaselineTest.usual(new double[] {80, Double.NaN, 80, Double.NaN, 80, 80});
        assertThat(usual.median()).isCloseTo(80, within(1e-9));
        assertThat(usual.weeks()).isEqualTo(4);
    }

    @Test
    void weeksBeforeAStoreExistedDoNotCount() {
        // Last five weeks 50 each with one of nothing between; before that the store was not there.
        Usual usual = BaselineTest.usual(new double[] {50, 50, 0, 50, 50, 0, 0, 0});
        assertThat(usual.weeks()).isEqualTo(5);
        assertThat(usual.median()).isCloseTo(50, within(1e-9));
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
