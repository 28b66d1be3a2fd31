package dev.storewatch.warehouse.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.setting.Condition.Baseline;
import dev.storewatch.warehouse.alert.setting.Flow;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class FlowJudgementTest {

    private static final Baseline FEWER = new Baseline(Flow.BUYER_MESSAGES, Baseline.Side.FEWER, 30, 8, 4, 1.5, 10);
    private static final Baseline LONG_WAITS = new Baseline(Flow.LONG_WAITS, Baseline.Side.MORE, 30, 8, 4, 1.5, 4);

    /** Eight weeks with as much every half hour, and spans of 30, 60, 120 and 240 minutes and a day. */
    private static int[][] always(int perHalfHour) {
        int[][] counts = new int[57][];
        Arrays.setAll(counts, day ->
                new int[] {perHalfHour, 2 * perHalfHour, 4 * perHalfHour, 8 * perHalfHour, 48 * perHalfHour});
        return counts;
    }

    private static Verdict judge(Baseline condition, int[][] hits, int[][] cases, FlowCounts.LeftOut leftOut) {
        FlowCounts counts = new FlowCounts(FlowCounts.spans(condition), hits, cases, 56);
        return BaselineTest.judge(condition, counts, leftOut, Severity.WARNING);
    }

    /** The half hours of the six spans, of the eight hours that say how the day goes, and of a day. */
    private static final int[] HALF_HOURS = {1, 2, 3, 4, 6, 8, 16, 48};

    /** Eight weeks with as much every half hour of a day. */
    private static int[][] days(IntUnaryOperator perHalfHour) {
        int[][] counts = new int[57][];
        Arrays.setAll(
                counts,
                ago -> Arrays.stream(HALF_HOURS)
                        .map(times -> times * perHalfHour.applyAsInt(ago))
                        .toArray());
        return counts;
    }

    private static Verdict messages(int[][] counts) {
        return judge(FEWER, counts, counts, (_, _) -> false);
    }

    /** 20 are usual; lately another count in the last half hour alone. */
    private static Verdict lately(int count) {
        int[][] counts = days(_ -> 20);
        counts[0] = Arrays.stream(counts[0]).map(usual -> usual - 20 + count).toArray();
        return messages(counts);
    }

    @Test
    void aSpanIsUpToEightTimesAsLong() {
        assertThat(LONG_WAITS.spans()).containsExactly(30, 60, 120, 240);
        assertThat(FEWER.spans()).containsExactly(30, 60, 90, 120, 180, 240);
        // Beyond a day there are whole days only: 48 hours.
        assertThat(new Baseline(Flow.DISPUTES, Baseline.Side.MORE, 360, 8, 4, 2, 3).spans())
                .containsExactly(360, 720, 1440, 2880);
    }

    @Test
    void fewerThanUsualIsWrongBeyondChanceAndRightWhereItIsNone() {
        // Of 20 expected none: e^-20. 5 or fewer: 7.2e-5 by Poisson's tables, six spans make 4.3e-4, above the 3.2e-5
        // of
        // four deviations, but no everyday thing either. 15 or fewer: 0.157, more than the 0.067 of one and a half.
        assertThat(lately(0).observation()).isInstanceOf(Observation.Wrong.class);
        assertThat(lately(0).minutes()).isEqualTo(30);
        assertThat(lately(5).observation()).isInstanceOf(Observation.Undecided.class);
        assertThat(lately(15).observation()).isInstanceOf(Observation.Right.class);
        // Twenty, and twice the root of twenty to either side.
        assertThat(lately(0).low()).isEqualTo(11);
        assertThat(lately(0).high()).isEqualTo(29);
    }

    @Test
    void whereHalfAnHourHasTooFewALongerSpanIsJudged() {
        // 9 in half an hour are below the 10 that are judged; of 18 in the hour none came.
        int[][] counts = days(_ -> 9);
        counts[0] = new int[] {0, 0, 9, 18, 36, 54, 126, 414};
        assertThat(messages(counts).observation()).isInstanceOf(Observation.Wrong.class);
        assertThat(messages(counts).minutes()).isEqualTo(60);
    }

    @Test
    void whatScattersFromDayToDayIsNoNewsWhenItDoes() {
        // 10 and 30 by turns in the same eight hours: squares of 100 over 20 · 15/16 are five times what chance makes;
        // none
        // of 20 is then like none of 2.3.
        int[][] counts = days(_ -> 20);
        for (int day = 1; day < counts.length; day++) {
            counts[day][0] = day % 2 == 0 ? 10 : 30;
        }
        counts[0] = new int[] {0, 20, 40, 60, 100, 140, 300, 940};
        assertThat(messages(counts).observation()).isNotInstanceOf(Observation.Wrong.class);
        assertThat(messages(counts).usual().clump()).isCloseTo(100 / 18.75 / 0.62, within(0.2));
    }

    @Test
    void daysOfAnIncidentAreNoExampleOfWhatIsUsual() {
        int[][] counts = days(ago -> ago >= 1 && ago <= 14 ? 0 : 20);
        counts[0] = new int[] {0, 20, 40, 60, 100, 140, 300, 940};
        Verdict seen = judge(FEWER, counts, counts, (day, _) -> day >= 1 && day <= 14);
        assertThat(seen.usual().expected()).isCloseTo(20, within(1e-9));
        assertThat(seen.usual().days()).isEqualTo(42);
        assertThat(seen.observation()).isInstanceOf(Observation.Wrong.class);
    }

    @Test
    void fourWeeksAreNeededToKnowWhatIsUsual() {
        int[][] counts = days(ago -> ago == 0 || ago >= 28 ? 0 : 20);
        FlowCounts young = new FlowCounts(FlowCounts.spans(FEWER), counts, counts, 27);
        assertThat(BaselineTest.judge(FEWER, young, (_, _) -> false, Severity.WARNING)
                        .observation())
                .isInstanceOf(Observation.Undecided.class);
    }

    private static Verdict waits(int[] hits, int[] turns) {
        int[][] allHits = always(2);
        int[][] allTurns = always(100);
        allHits[0] = hits;
        allTurns[0] = turns;
        return judge(LONG_WAITS, allHits, allTurns, (_, _) -> false);
    }

    @Test
    void longWaitsAreJudgedByTheirShareOfTurns() {
        // Two of a hundred are usual. Eight of twenty are not; eight of four hundred, on the day of a feast, are.
        Verdict bad = waits(new int[] {8, 10, 14, 22, 102}, new int[] {20, 120, 320, 720, 4720});
        assertThat(bad.observation()).isInstanceOf(Observation.Wrong.class);
        assertThat(bad.hits()).isEqualTo(8);
        assertThat(bad.cases()).isEqualTo(20);
        // 0.4 expected, and twice the root of 0.4 · 0.98, 1.25, above it.
        assertThat(bad.low()).isZero();
        assertThat(bad.high()).isEqualTo(2);
        assertThat(waits(new int[] {8, 16, 32, 64, 384}, new int[] {400, 800, 1600, 3200, 19200})
                        .observation())
                .isInstanceOf(Observation.Right.class);
        // Three of three are beyond chance too, but fewer than are any news.
        assertThat(waits(new int[] {3, 3, 3, 3, 3}, new int[] {3, 3, 3, 3, 3}).observation())
                .isInstanceOf(Observation.Right.class);
    }

    @Test
    void whatIsOverNoLongerStandsOut() {
        // Forty long waits two hours ago: four hours are unlike others still, but in the last hour all was well.
        assertThat(waits(new int[] {2, 4, 8, 48, 136}, new int[] {100, 200, 400, 800, 4800})
                        .observation())
                .isInstanceOf(Observation.Right.class);
        assertThat(waits(new int[] {10, 20, 30, 48, 136}, new int[] {100, 200, 400, 800, 4800})
                        .observation())
                .isInstanceOf(Observation.Wrong.class);
    }

    /** Two of five days are feasts with three times as much; {@code today}: its counts. */
    private static Verdict amongFeasts(int... today) {
        int[][] counts = days(ago -> ago % 5 == 2 || ago % 5 == 4 ? 60 : 20);
        counts[0] = today;
        return messages(counts);
    }

    @Test
    void theHoursBeforeShowWhatFeastsAmongThePastHide() {
        // Feasts scatter the same hour far beyond chance, and a past like that says little: an eighth of each day's
        // eight
        // hours is in the last, so that the 280 of the seven others let 40 be expected.
        Verdict quiet = amongFeasts(2, 4, 24, 44, 84, 124, 284, 924);
        assertThat(quiet.observation()).isInstanceOf(Observation.Wrong.class);
        assertThat(quiet.minutes()).isEqualTo(60);
        assertThat(quiet.usual().expected()).isCloseTo(40, within(0.5));
    }

    @Test
    void theEndOfAFeastIsNoNews() {
        // 60 in each half hour before; in the last hour 20 again, as on three of five days.
        assertThat(amongFeasts(20, 40, 100, 160, 280, 400, 880, 2800).observation())
                .isNotInstanceOf(Observation.Wrong.class);
    }

    @Test
    void hoursAboveTheUsualPromiseNoMore() {
        // 7 of 20: 0.0009, no alert. Were the 900 of the hours before believed, 28 would be expected, and 7 of them two
        // in
        // a million.
        int[][] counts = days(_ -> 20);
        counts[0] = new int[] {7, 67, 127, 187, 307, 427, 907, 2827};
        assertThat(messages(counts).observation()).isNotInstanceOf(Observation.Wrong.class);
        assertThat(messages(counts).usual().expected()).isCloseTo(20, within(0.1));
    }

    @Test
    void onASlowDayFewerAreExpected() {
        // Days of 10 and of 30 in each half hour by turns say 20, give or take half; 150 in the hours before say 10. 2
        // of
        // 10 are 0.003, 2 of 20 one in a million.
        int[][] counts = days(ago -> ago % 2 == 0 ? 10 : 30);
        counts[0] = new int[] {2, 12, 22, 32, 52, 72, 152, 482};
        assertThat(messages(counts).observation()).isNotInstanceOf(Observation.Wrong.class);
        assertThat(messages(counts).usual().expected()).isCloseTo(10, within(0.2));
        counts[0] = new int[] {2, 22, 42, 62, 102, 142, 302, 942};
        assertThat(messages(counts).observation()).isInstanceOf(Observation.Wrong.class);
    }

    @Test
    void whatAnAlertToldIsNotToldAgainByALongerSpan() {
        // 48 of 800 in four hours are beyond chance, 10 of the last 100 are not beyond the limit.
        int[][] hits = always(2);
        int[][] turns = always(100);
        hits[0] = new int[] {10, 20, 30, 48, 136};
        turns[0] = new int[] {100, 200, 400, 800, 4800};
        assertThat(judge(LONG_WAITS, hits, turns, (_, _) -> false).observation())
                .isInstanceOf(Observation.Wrong.class);
        assertThat(judge(LONG_WAITS, hits, turns, (day, _) -> day == 0).observation())
                .isNotInstanceOf(Observation.Wrong.class);
    }
}
