package dev.storewatch.warehouse.alert.rule;

import java.util.Arrays;

/**
 * What is usual at this weekday and time: the middle of the same span in past weeks and how far they lie from it, neither of which one bad week moves.
 * Counts are compared by their square roots, on which chance is as wide for few as for many (Bartlett 1936).
 *
 * @param root median of the roots
 * @param spread of the roots, comparable with a standard deviation
 */
public record Usual(double root, double spread, int weeks) {

    /** Makes the median distance comparable with a standard deviation. */
    private static final double TO_DEVIATION = 1.4826;

    static Usual of(double[] past) {
        double[] roots = Arrays.stream(past).map(Math::sqrt).toArray();
        double root = median(roots);
        double[] distances =
                Arrays.stream(roots).map(value -> Math.abs(value - root)).toArray();
        return new Usual(root, TO_DEVIATION * median(distances), past.length);
    }

    /** The count in the middle. */
    public double median() {
        return root * root;
    }

    /** The least that is still usual, so many spreads below the middle; {@code clump} of what is counted come together. */
    double low(double spreads, int clump) {
        double least = Math.max(0, root - spreads * margin(clump));
        return least * least;
    }

    /** The most that is still usual. */
    double high(double spreads, int clump) {
        double most = root + spreads * margin(clump);
        return most * most;
    }

    /** One spread, and never less than chance alone makes: the root of a Poisson count has a deviation of one half. */
    private double margin(int clump) {
        return Math.max(spread, Math.sqrt(clump) / 2);
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
