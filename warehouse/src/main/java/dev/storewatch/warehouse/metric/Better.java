package dev.storewatch.warehouse.metric;

import java.math.BigDecimal;

/** Which direction of a metric is good. */
public enum Better {
    HIGH,
    LOW;

    /** Whether a value lies on the bad side of a limit; the limit itself is still good. */
    public boolean isWorse(BigDecimal value, BigDecimal limit) {
        return switch (this) {
            case HIGH -> value.compareTo(limit) < 0;
            case LOW -> value.compareTo(limit) > 0;
        };
    }
}
