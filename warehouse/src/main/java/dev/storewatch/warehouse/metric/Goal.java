package dev.storewatch.warehouse.metric;

import java.math.BigDecimal;
import java.util.Optional;

/** What a store set for one of its numbers, in the metric's unit: what shall be reached, and limits that go before the catalogue's. */
public record Goal(Optional<BigDecimal> target, Optional<Thresholds.Fixed> limits) {

    public static final Goal NONE = new Goal(Optional.empty(), Optional.empty());

    /** Limits of a store's own recover where their warning ends. */
    public static Goal of(
            Better better, Optional<BigDecimal> target, Optional<BigDecimal> warn, Optional<BigDecimal> critical) {
        if (warn.isPresent() != critical.isPresent()) {
            throw new IllegalArgumentException("A warning and a critical limit are set together, or neither");
        }
        return new Goal(target, warn.map(value -> new Thresholds.Fixed(better, value, critical.orElseThrow(), value)));
    }

    /** Whether the target is reached; empty where there is none, or no value. */
    public Optional<Boolean> isReached(Better better, MetricValue value) {
        return value instanceof MetricValue.Known known
                ? target.map(wanted -> !better.isWorse(known.value(), wanted))
                : Optional.empty();
    }
}
