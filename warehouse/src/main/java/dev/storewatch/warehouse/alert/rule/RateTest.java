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
        return HypergeometricDistribution.of(
                        Math.toIntExact(cases + casesBefore),
                        Math.toIntExact(hits + hitsBefore),
                        Math.toIntExact(cases))
                .survivalProbability(Math.toIntExact(hits - 1));
    }
}
