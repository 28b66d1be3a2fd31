package dev.storewatch.warehouse.alert.rule;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Whether a rate is higher than before by more than chance: Fisher's exact test, one-sided, which also holds for the small counts at which the
 * usual normal approximation cries wolf.
 */
final class RateTest {

    private RateTest() {}

    /**
     * The probability of at least {@code hits} of {@code cases} when both periods have one rate.
     *
     * @param hitsBefore of {@code casesBefore} in the period compared with
     */
    static double chance(long hits, long cases, long hitsBefore, long casesBefore) {
        if (hits < 0 || hits > cases || hitsBefore < 0 || hitsBefore > casesBefore) {
            throw new IllegalArgumentException(
                    "Not rates: " + hits + " of " + cases + ", " + hitsBefore + " of " + casesBefore);
        }
        if (hits == 0) {
            // Also where nothing happened at all, of which there is no distribution.
            return 1;
        }
        return orMore(
                hits,
                HypergeometricDistribution.of(
                        Math.toIntExact(cases + casesBefore),
                        Math.toIntExact(hits + hitsBefore),
                        Math.toIntExact(cases)));
    }

    /** Each term from the one before, up to those that no longer matter: the library sums all of them, which are thousands. */
    private static double orMore(long hits, HypergeometricDistribution drawn) {
        double bad = drawn.getNumberOfSuccesses();
        double size = drawn.getSampleSize();
        double rest = drawn.getPopulationSize() - bad - size;
        double term = drawn.probability(Math.toIntExact(hits));
        double sum = term;
        double middle = drawn.getMean();
        for (long x = hits; x < drawn.getSupportUpperBound() && (x < middle || term > sum * 1e-15); x++) {
            term *= (bad - x) * (size - x) / ((x + 1) * (rest + x + 1));
            sum += term;
        }
        return Math.min(1, sum);
    }
}
