package dev.storewatch.ui.launch.quality;

import dev.storewatch.warehouse.alert.backtest.Firing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How well firings met incidents of one kind.
 *
 * @param found incidents with a firing of their subject in their time, or within the grace after
 * @param visible incidents that could be seen at all
 * @param foundVisible of these, the found
 * @param firings all that no incident of another kind explains
 * @param right of these, those in the time of an incident, or within the grace after
 * @param delays from the beginning of each incident found to its first firing, shortest first
 */
record Score(int incidents, int found, int visible, int foundVisible, int firings, int right, List<Duration> delays) {

    /** What is scored: incidents, of them those visible, and others that explain a firing though it was not meant for them. */
    record Scored(List<Truth> truths, Set<Truth> visible, List<Truth> others, boolean ofParts, Duration grace) {
        private boolean isMet(Truth truth, Firing firing) {
            return meets(firing, truth, grace, ofParts);
        }
    }

    /** @param from what fired before is not scored */
    static Score of(List<Firing> all, Scored scored, Instant from) {
        List<Firing> firings = new ArrayList<>();
        int right = 0;
        for (Firing firing : all) {
            boolean isRight = scored.truths().stream().anyMatch(truth -> scored.isMet(truth, firing));
            boolean isOther = scored.others().stream().anyMatch(truth -> scored.isMet(truth, firing));
            if (!firing.at().isBefore(from) && (isRight || !isOther)) {
                firings.add(firing);
                right += isRight ? 1 : 0;
            }
        }
        List<Duration> delays = new ArrayList<>();
        int foundVisible = 0;
        for (Truth truth : scored.truths()) {
            Optional<Duration> delay = firings.stream()
                    .filter(firing -> scored.isMet(truth, firing))
                    .map(firing -> Duration.between(truth.from(), firing.at()))
                    .map(span -> span.isNegative() ? Duration.ZERO : span)
                    .min(Duration::compareTo);
            delay.ifPresent(delays::add);
            foundVisible += delay.isPresent() && scored.visible().contains(truth) ? 1 : 0;
        }
        delays.sort(Duration::compareTo);
        return new Score(
                scored.truths().size(),
                delays.size(),
                scored.visible().size(),
                foundVisible,
                firings.size(),
                right,
                delays);
    }

    /** A firing that began before and still stands tells of it too. */
    private static boolean meets(Firing firing, Truth truth, Duration grace, boolean ofParts) {
        boolean isAbout = (ofParts && !truth.part().isEmpty())
                ? firing.subject().equals(truth.subject(true))
                : firing.storeId().equals(truth.storeId());
        return isAbout
                && firing.at().isBefore(truth.until().plus(grace))
                && firing.until().isAfter(truth.from());
    }

    double recall() {
        return incidents == 0 ? 0 : (double) found / incidents;
    }

    /** Of those that could be seen at all. */
    double recallOfVisible() {
        return visible == 0 ? 0 : (double) foundVisible / visible;
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
