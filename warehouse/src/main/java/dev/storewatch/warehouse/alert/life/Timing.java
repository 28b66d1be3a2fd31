package dev.storewatch.warehouse.alert.life;

import java.time.Duration;

/**
 * How patient a rule is.
 *
 * @param pending how long something must be wrong before it fires; zero: at once
 * @param recovery how long it must be right before it is resolved
 * @param renotify how often people are reminded; zero: never
 */
public record Timing(Duration pending, Duration recovery, Duration renotify) {

    /** Fires and resolves at once and reminds nobody. */
    public static final Timing AT_ONCE = new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    public Timing {
        if (pending.isNegative() || recovery.isNegative() || renotify.isNegative()) {
            throw new IllegalArgumentException("Times must not be negative: pending " + pending + ", recovery "
                    + recovery + ", renotify " + renotify);
        }
    }
}
