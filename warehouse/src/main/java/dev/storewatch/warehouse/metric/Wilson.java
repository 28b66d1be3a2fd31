package dev.storewatch.warehouse.metric;

/**
 * Where a share seen in few cases truly lies, 19 times of 20: the score interval (Wilson, Probable Inference, the Law of Succession, and Statistical
 * Inference, Journal of the American Statistical Association 22, 1927). Both ends lie between 0 and 1.
 */
public record Wilson(double low, double high) {
    private static final double Z = 1.959964;

    /** The interval of {@code hits} among {@code cases}, which must be at least 1. */
    public static Wilson of(long hits, long cases) {
        if (cases < 1 || hits < 0 || hits > cases) {
            throw new IllegalArgumentException("No share of cases: " + hits + " of " + cases);
        }
        double share = (double) hits / cases;
        double weight = Z * Z / cases;
        double middle = (share + weight / 2) / (1 + weight);
        double half = Z / (1 + weight) * Math.sqrt(share * (1 - share) / cases + weight / (4 * cases));
        return new Wilson(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
