package dev.storewatch.warehouse.alert.rule;

/**
 * What is usual at this weekday and time.
 *
 * @param expected now
 * @param clump how many times as much as chance alone makes it scatters on past days; 1 or more
 * @param hits of the past it is known from
 * @param cases of the past; 0: their number is no matter
 * @param days it is known from
 */
public record Usual(double expected, double clump, long hits, long cases, int days) {

    /** One standard deviation of the count, whose cases now are known or, 0, no matter. */
    double deviation(long casesNow) {
        double rest = casesNow > 0 ? Math.max(0, 1 - expected / casesNow) : 1;
        return Math.sqrt(clump * expected * rest);
    }
}
