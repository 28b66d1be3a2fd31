package dev.storewatch.warehouse.metric;

import java.math.BigDecimal;
import java.util.Optional;

/** When a value is worth a warning, critical, and recovered; the limits themselves are still good. */
public sealed interface Thresholds {

    /** The limits to judge by, for a store with or without an industry average of the metric. */
    Optional<Fixed> limits(Optional<BigDecimal> industryAverage);

    /** Nothing is judged. */
    record Unset() implements Thresholds {
        @Override
        public Optional<Fixed> limits(Optional<BigDecimal> industryAverage) {
            return Optional.empty();
        }
    }

    /** Limits in the metric's unit: from good to bad in the order recovery, warn, critical. */
    record Fixed(Better better, BigDecimal warn, BigDecimal critical, BigDecimal recovery) implements Thresholds {
        public Fixed {
            if (!better.isWorse(critical, warn) || better.isWorse(recovery, warn)) {
                throw new IllegalArgumentException("Thresholds of a metric better " + better
                        + " must go recovery, warn, critical from good to bad, but were recovery " + recovery
                        + ", warn "
                        + warn + ", critical " + critical);
            }
        }

        @Override
        public Optional<Fixed> limits(Optional<BigDecimal> industryAverage) {
            return Optional.of(this);
        }

        Level level(BigDecimal value) {
            if (better.isWorse(value, critical)) {
                return Level.CRITICAL;
            }
            return better.isWorse(value, warn) ? Level.WARN : Level.OK;
        }
    }

    /** Multiples of the industry average that is set for the store; without one nothing is judged. */
    record OfIndustry(Fixed factors) implements Thresholds {
        @Override
        public Optional<Fixed> limits(Optional<BigDecimal> industryAverage) {
            return industryAverage.map(average -> new Fixed(
                    factors.better,
                    factors.warn.multiply(average),
                    factors.critical.multiply(average),
                    factors.recovery.multiply(average)));
        }
    }
}
