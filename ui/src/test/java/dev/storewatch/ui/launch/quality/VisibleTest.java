package dev.storewatch.ui.launch.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisibleTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LAST_DAY = FIRST.plus(Duration.ofDays(9));

    /** Ten days of one slot each, as many cases on each. */
    private static boolean isVisible(int cases, int hits, int usual, boolean isShare) {
        int[] allHits = new int[10];
        Arrays.fill(allHits, usual);
        allHits[9] = hits;
        int[] allCases = new int[10];
        Arrays.fill(allCases, cases);
        return Visible.is(
                new Visible.Counted(allHits, allCases, isShare),
                FIRST,
                Duration.ofDays(1),
                LAST_DAY,
                LAST_DAY.plus(Duration.ofDays(1)),
                List.of());
    }

    @Test
    void aNumberIsVisibleWhereItIsAThousandTimesAsLikelyWithTheIncident() {
        // None of 20 usual: e^20 times as likely, far above 1,000 = e^6.9. 10 of 20: 10 · ln(1/2) + 10 = 3.1.
        assertThat(isVisible(20, 0, 20, false)).isTrue();
        assertThat(isVisible(20, 10, 20, false)).isFalse();
        // 6 expected and none seen are e^6, just below.
        assertThat(isVisible(6, 0, 6, false)).isFalse();
    }

    @Test
    void aShareIsVisibleByItsCases() {
        // 10 of 10 where one of ten is usual: 10 · ln(10) = 23. 3 of 10: 3 · ln(3) + 7 · ln(7/9) = 1.5.
        assertThat(isVisible(10, 10, 1, true)).isTrue();
        assertThat(isVisible(10, 3, 1, true)).isFalse();
        assertThat(isVisible(0, 0, 0, true)).isFalse();
    }

    @Test
    void onADayThatBringsTwiceAsMuchTwiceAsManyAreExpected() {
        // Two slots a day with 20 each; on the last day 5 in the first, and in the second 20, or 5 too.
        assertThat(isVisibleOfTwo(5, 20)).isTrue();
        assertThat(isVisibleOfTwo(5, 5)).isFalse();
    }

    private static boolean isVisibleOfTwo(int first, int second) {
        int[] hits = new int[20];
        Arrays.fill(hits, 20);
        hits[18] = first;
        hits[19] = second;
        return Visible.is(
                new Visible.Counted(hits, hits, false),
                FIRST,
                Duration.ofHours(12),
                LAST_DAY,
                LAST_DAY.plus(Duration.ofHours(12)),
                List.of());
    }
}
