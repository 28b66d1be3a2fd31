package dev.storewatch.warehouse.alert.rule;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PascalDistribution;

/**
 * Whether a count is more, or less, than the past lets expect. What is expected is itself known only by counting, so that the count to come scatters as a
 * negative binomial (Pascal's distribution): the shorter the past, the wider.
 */
final class CountTest {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private CountTest() {}

    /**
     * The probability of {@code count} or more.
     *
     * @param before counted in the past
     * @param times how many times as long the past is
     */
    static double orMore(long count, long before, double times) {
        return count <= 0 ? 1 : scatter(before, times).survivalProbability(Math.toIntExact(count - 1));
    }

    /** The probability of {@code count} or fewer. */
    static double orFewer(long count, long before, double times) {
        return scatter(before, times).cumulativeProbability(Math.toIntExact(count));
    }

    private static PascalDistribution scatter(long before, double times) {
        return PascalDistribution.of(Math.toIntExact(before + 1), times / (1 + times));
    }

    /** How likely something at least so many standard deviations from the middle is, on one side. */
    static double tail(double deviations) {
        return NORMAL.survivalProbability(deviations);
    }
}
