package dev.storewatch.ui.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The units all times of a column are shown in: seconds below 100 s, minutes and seconds below an hour, else hours and minutes. */
public enum TimeScale {
    SECONDS,
    MINUTES,
    HOURS;

    private static final long FIRST_IN_MINUTES = 100;

    /** The scale that suits the longest time shown. */
    public static TimeScale forLargest(BigDecimal largest) {
        if (seconds(largest) < FIRST_IN_MINUTES) {
            return SECONDS;
        }
        return minutes(largest) < 60 ? MINUTES : HOURS;
    }

    static long minutes(BigDecimal exactSeconds) {
        return exactSeconds
                .divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Whole seconds, half ones rounded up. */
    static long seconds(BigDecimal exact) {
        return exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
