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
    void aNumberIsVisibleWhereItIsTenThousandTimesAsLikelyWithTheIncident() {
        // None of 20 usual: e^20 times as likely, far above 10,000 = e^9.2. 10 of 20: 10 · ln(1/2) + 10 = 3.1.
        assertThat(isVisible(20, 0, 20, false)).isTrue();
        assertThat(isVisible(20, 10, 20, false)).isFalse();
        // 9 expected and none seen are e^9, just below.
        assertThat(isVisible(9, 0, 9, false)).isFalse();
    }

    @Test
    void aShareIsVisibleByItsCases() {
        // 10 of 10 where one of ten is usual: 10 · ln(10) = 23. 3 of 10: 3 · ln(3) + 7 · ln(7/9) = 1.5.
        assertThat(isVisible(10, 10, 1, true)).isTrue();
        assertThat(isVisible(10, 3, 1, true)).isFalse();
        assertThat(isVisible(0, 0, 0, true)).isFalse();
    }
}
