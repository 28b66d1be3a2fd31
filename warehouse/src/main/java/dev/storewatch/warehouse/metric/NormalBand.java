package dev.storewatch.warehouse.metric;

import java.util.List;
import java.util.Optional;

/**
 * Where a value usually lies: the median of earlier values of the same kind of day, and around it twice their spread, never below zero. The
 * spread is the median distance from the median times 1.4826, which is one standard deviation where values scatter evenly, and which single
 * freak days do not widen (Rousseeuw and Croux, Alternatives to the median absolute deviation, 1993).
 */
public record NormalBand(double low, double median, double high) {
    /** Fewer earlier values than this say nothing about what is usual. */
    public static final int FEWEST = 4;
    /** Weeks looked back at most. */
    public static final int WEEKS = 8;

    private static final double TO_DEVIATION = 1.4826;
    private static final double WIDTH = 2;

    /** The band of these earlier values; empty when they are too few. */
    public static Optional<NormalBand> of(List<Double> earlier) {
        if (earlier.size() < FEWEST) {
            return Optional.empty();
        }
        double median = median(earlier);
        double spread = TO_DEVIATION
                * median(earlier.stream().map(value -> Math.abs(value - median)).toList());
        return Optional.of(new NormalBand(Math.max(0, median - WIDTH * spread), median, median + WIDTH * spread));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
