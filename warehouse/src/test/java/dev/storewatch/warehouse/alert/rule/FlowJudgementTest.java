package dev.storewatch.warehouse.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.setting.Condition.Baseline;
import dev.storewatch.warehouse.alert.setting.Flow;
import java.util.Arrays;
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

    /** The same with the eight hours whose pace is looked at: so many more than the last four. */
    private static int[][] paced(int[][] counts, int before) {
        int[][] paced = new int[counts.length][];
        Arrays.setAll(paced, day -> {
            int[] of = counts[day];
            return new int[] {of[0], of[1], of[2], of[3], of[3] + before, of[4]};
        });
        return paced;
    }

    private static Verdict messages(int[][] counts, int before) {
        int[][] paced = paced(counts, before);
        return judge(FEWER, paced, paced, (_, _) -> false);
    }

    private static Verdict messages(int[][] counts) {
        return messages(counts, 160);
    }

    /** 20 are usual; lately fewer in the last half hour alone. */
    private static Verdict lately(int count) {
        int[][] counts = always(20);
        counts[0] = new int[] {count, 20 + count, 60 + count, 140 + count, 940 + count};
        return messages(counts);
    }

    @Test
    void aSpanIsTwiceFourTimesAndEightTimesAsLong() {
        assertThat(FEWER.spans()).containsExactly(30, 60, 120, 240);
        // Beyond a day there are whole days only: 48 hours.
        assertThat(new Baseline(Flow.DISPUTES, Baseline.Side.MORE, 360, 8, 4, 2, 3).spans())
                .containsExactly(360, 720, 1440, 2880);
    }

    @Test
    void fewerThanUsualIsWrongBeyondChanceAndRightWhereItIsNone() {
        // Of 20 expected none: e^-20. 5 or fewer: 7.2e-5 by Poisson's tables, four spans make 2.9e-4, above the 3.2e-5
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
        int[][] counts = always(9);
        counts[0] = new int[] {0, 0, 18, 54, 414};
        assertThat(messages(counts, 72).observation()).isInstanceOf(Observation.Wrong.class);
        assertThat(messages(counts, 72).minutes()).isEqualTo(60);
    }

    @Test
    void whatScattersFromDayToDayIsNoNewsWhenItDoes() {
        // 10 and 30 by turns: squares of 100 over 20 are five times what chance makes; none of 20 is then like none of
        // 2.5.
        int[][] counts = always(20);
        for (int day = 1; day < counts.length; day++) {
            counts[day][0] = day % 2 == 0 ? 10 : 30;
        }
        counts[0] = new int[] {0, 40, 80, 160, 960};
        assertThat(messages(counts).observation()).isNotInstanceOf(Observation.Wrong.class);
        assertThat(messages(counts).usual().clump()).isCloseTo(5 / 0.62, within(0.2));
    }

    @Test
    void daysOfAnIncidentAreNoExampleOfWhatIsUsual() {
        int[][] counts = always(20);
        for (int day = 1; day <= 14; day++) {
            counts[day] = new int[5];
        }
        counts[0] = new int[] {0, 20, 60, 140, 940};
        int[][] paced = paced(counts, 160);
        Verdict seen = judge(FEWER, paced, paced, (day, _) -> day <= 14);
        assertThat(seen.usual().expected()).isCloseTo(20, within(1e-9));
        assertThat(seen.usual().days()).isEqualTo(42);
        assertThat(seen.observation()).isInstanceOf(Observation.Wrong.class);
    }

    @Test
    void fourWeeksAreNeededToKnowWhatIsUsual() {
        int[][] counts = always(20);
        counts[0] = new int[5];
        for (int day = 28; day < counts.length; day++) {
            counts[day] = new int[5];
        }
        int[][] paced = paced(counts, 0);
        FlowCounts young = new FlowCounts(FlowCounts.spans(FEWER), paced, paced, 27);
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
        int[][] counts = paced(always(20), 160);
        for (int day = 1; day < counts.length; day++) {
            int times = day % 5 == 2 || day % 5 == 4 ? 3 : 1;
            counts[day] = Arrays.stream(counts[day]).map(count -> count * times).toArray();
        }
        counts[0] = today;
        return judge(FEWER, counts, counts, (_, _) -> false);
    }

    @Test
    void theDaysOwnPaceShowsWhatFeastsAmongThePastHide() {
        // Feasts scatter past hours far beyond chance, but each has an eighth of its eight hours in the last: 4 of the
        // 284 there are now are not an eighth.
        Verdict quiet = amongFeasts(2, 4, 44, 124, 284, 924);
        assertThat(quiet.observation()).isInstanceOf(Observation.Wrong.class);
        assertThat(quiet.cases()).isEqualTo(284);
        // The 280 of the other seven hours let 40 be expected.
        assertThat(quiet.usual().expected()).isCloseTo(40, within(0.1));
    }

    @Test
    void theEndOfAFeastIsNoNews() {
        // 960 in the hours before, 60 in each half hour; now 20 again, as on other days.
        assertThat(amongFeasts(20, 40, 200, 440, 920, 2840).observation()).isNotInstanceOf(Observation.Wrong.class);
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
