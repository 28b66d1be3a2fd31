package dev.storewatch.warehouse.alert.rule;

/**
 * Whether a count is more, or less, than the past lets expect. What is expected is itself known only by counting, so that the count to come scatters as a
 * negative binomial: the shorter the past, the wider.
 */
final class CountTest {

    /** Deep enough for the tail of the normal distribution from a tenth of a deviation on. */
    private static final int FRACTIONS = 400;

    private CountTest() {}

    /**
     * The probability of {@code count} or more.
     *
     * @param before counted in the past
     * @param times how many times as long the past is
     */
    static double orMore(long count, long before, double times) {
        return count <= 0 ? 1 : Math.max(Double.MIN_NORMAL, 1 - orFewer(count - 1, before, times));
    }

    /** The probability of {@code count} or fewer. */
    static double orFewer(long count, long before, double times) {
        double stays = Math.log(times / (1 + times)) * (before + 1);
        double comes = -Math.log1p(times);
        double sum = 0;
        for (long k = 0; k <= count; k++) {
            sum += Math.exp(
                    LogFactorial.of(k + before) - LogFactorial.of(k) - LogFactorial.of(before) + stays + k * comes);
        }
        return Math.min(1, sum);
    }

    /** How likely something at least so many standard deviations from the middle is, on one side; Laplace's continued fraction. */
    static double tail(double deviations) {
        if (deviations <= 0) {
            return 0.5;
        }
        double fraction = deviations;
        for (int i = FRACTIONS; i >= 1; i--) {
            fraction = deviations + i / fraction;
        }
        return Math.exp(-deviations * deviations / 2) / Math.sqrt(2 * Math.PI) / fraction;
    }
}
