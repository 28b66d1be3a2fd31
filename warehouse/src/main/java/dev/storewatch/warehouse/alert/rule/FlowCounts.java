package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.setting.Condition.Baseline;
import java.util.stream.IntStream;

/**
 * What happened lately and on past days up to the same time of day. Pure.
 *
 * @param spans in minutes, the shortest first, the last a whole day; each ends at that time of day
 * @param hits by days ago and span
 * @param cases of which the hits are a part, likewise; the hits themselves where their number is judged
 * @param begun days since the store had the first of it
 */
public record FlowCounts(int[] spans, int[][] hits, int[][] cases, int begun) {

    /** A span of a past day that is no example of what is usual; a span of today, 0 days ago, of which an alert told that is over. */
    @FunctionalInterface
    public interface LeftOut {
        boolean test(int daysAgo, int minutes);
    }

    /** The spans in which counts are needed for a condition. */
    public static int[] spans(Baseline condition) {
        return IntStream.concat(
                        IntStream.concat(IntStream.of(condition.spans()), condition.pace().stream())
                                .filter(span -> span < Baseline.DAY),
                        IntStream.of(Baseline.DAY))
                .toArray();
    }

    /** Days that are counted: today, and those of the weeks before. */
    public static int days(Baseline condition) {
        return 1 + 7 * condition.weeks();
    }

    int lately(int[][] counts, int minutes) {
        int sum = 0;
        for (int day = 0; day < wholeDays(minutes); day++) {
            sum += counts[day][index(minutes)];
        }
        return sum;
    }

    /** Days that a span covers. */
    static int wholeDays(int minutes) {
        return Math.max(1, minutes / Baseline.DAY);
    }

    int index(int minutes) {
        for (int i = 0; i < spans.length; i++) {
            if (spans[i] >= minutes) {
                return i;
            }
        }
        return spans.length - 1;
    }
}
