package dev.storewatch.warehouse.alert.rule;

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
        long allHits = hits + hitsBefore;
        long most = Math.min(allHits, cases);
        double scale = logChoose(cases + casesBefore, allHits);
        double sum = 0;
        for (long k = hits; k <= most; k++) {
            if (allHits - k <= casesBefore) {
                sum += Math.exp(logChoose(cases, k) + logChoose(casesBefore, allHits - k) - scale);
            }
        }
        return Math.min(1, sum);
    }

    private static double logChoose(long n, long k) {
        return LogFactorial.of(n) - LogFactorial.of(k) - LogFactorial.of(n - k);
    }
}
