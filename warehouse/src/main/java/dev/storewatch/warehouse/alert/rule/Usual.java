package dev.storewatch.warehouse.alert.rule;

import java.util.Arrays;

/**
 * What is usual at this weekday and time: median of the same span in past weeks and the median distance from it, neither of which one bad week
 * moves.
 */
public record Usual(double median, double spread, int weeks) {

    /** Makes the median distance comparable with a standard deviation. */
    private static final double TO_DEVIATION = 1.4826;

    static Usual of(double[] past) {
        double median = median(past);
        double[] distances =
                Arrays.stream(past).map(value -> Math.abs(value - median)).toArray();
        return new Usual(median, TO_DEVIATION * median(distances), past.length);
    }

    /** The least that is still usual, so many spreads below the median. */
    double low(double spreads) {
        return Math.max(0, median - spreads * margin());
    }

    /** The most that is still usual. */
    double high(double spreads) {
        return median + spreads * margin();
    }

    /** One spread, and never less than chance alone makes of a count. */
    private double margin() {
        return Math.max(spread, Math.sqrt(Math.max(1, median)));
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
