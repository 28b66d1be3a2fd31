package dev.storewatch.warehouse.alert.rule;

import java.util.Arrays;

/** Which of many findings to believe so that among those believed a given share at most is chance: Benjamini and Hochberg's procedure. */
final class FalseDiscoveries {

    private FalseDiscoveries() {}

    /**
     * The greatest chance that is believed; findings with it or less are. Negative: none is.
     *
     * @param share of the believed that may be chance, above 0
     */
    static double limit(double[] chances, double share) {
        double[] sorted = chances.clone();
        Arrays.sort(sorted);
        for (int rank = sorted.length; rank >= 1; rank--) {
            if (sorted[rank - 1] <= share * rank / sorted.length) {
                return sorted[rank - 1];
            }
        }
        return -1;
    }
}
