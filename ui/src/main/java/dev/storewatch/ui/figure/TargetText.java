package dev.storewatch.ui.figure;

import dev.storewatch.ui.text.MetricText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.Goal;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricValue;
import java.util.Optional;

/** What a store wants of a number, and whether the value reaches it. */
final class TargetText {
    private TargetText() {}

    /** None: the store wants nothing of it. */
    static Optional<String> of(Words words, Metric metric, Goal goal, MetricValue value, String currency) {
        return goal.target()
                .map(wanted -> MetricText.target(metric, wanted, currency)
                        + goal.isReached(metric.better(), value)
                                .map(reached -> " · " + words.say(reached ? "target.reached" : "target.missed"))
                                .orElse(""));
    }
}
