package dev.storewatch.ui.launch.quality;

import dev.storewatch.warehouse.alert.backtest.Firing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How well firings met incidents of one kind.
 *
 * @param found incidents with a firing of their store in their time, or within the grace after
 * @param right firings in the time of an incident, or within the grace after
 * @param delays from the beginning of each incident found to its first firing, shortest first
 */
record Score(int incidents, int found, int firings, int right, List<Duration> delays) {

    /** @param from what fired before is not scored */
    static Score of(List<Firing> all, List<Truth> truths, Instant from, Duration grace) {
        List<Firing> firings =
                all.stream().filter(firing -> !firing.at().isBefore(from)).toList();
        List<Duration> delays = truths.stream()
                .flatMap(truth -> firings.stream()
                        .filter(firing -> meets(firing, truth, grace))
                        .map(firing -> Duration.between(truth.from(), firing.at()))
                        .map(delay -> delay.isNegative() ? Duration.ZERO : delay)
                        .min(Duration::compareTo)
                        .stream())
                .sorted()
                .toList();
        int right = (int) firings.stream()
                .filter(firing -> truths.stream().anyMatch(truth -> meets(firing, truth, grace)))
                .count();
        return new Score(truths.size(), delays.size(), firings.size(), right, delays);
    }

    /** A firing that began before and still stands tells of it too. */
    private static boolean meets(Firing firing, Truth truth, Duration grace) {
        return firing.storeId().equals(truth.storeId())
                && firing.at().isBefore(truth.until().plus(grace))
                && firing.until().isAfter(truth.from());
    }

    double recall() {
        return incidents == 0 ? 0 : (double) found / incidents;
    }

    double precision() {
        return firings == 0 ? 1 : (double) right / firings;
    }

    /** The greater, the more of both; 0 where there is neither. */
    double balance() {
        double sum = recall() + precision();
        return sum == 0 ? 0 : 2 * recall() * precision() / sum;
    }

    /** The delay that this share of the found does not exceed. */
    Duration delay(double share) {
        return delays.isEmpty() ? Duration.ZERO : delays.get((int) Math.ceil(share * delays.size()) - 1);
    }
}
