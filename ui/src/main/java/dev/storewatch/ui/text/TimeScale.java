package dev.storewatch.ui.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The units all times of a column are shown in: seconds below 100 s, minutes below an hour, else hours and minutes. */
public enum TimeScale {
    SECONDS,
    MINUTES,
    HOURS;

    private static final long FIRST_IN_MINUTES = 100;

    /** The scale that suits the longest time shown. */
    public static TimeScale forLargest(BigDecimal seconds) {
        if (rounded(seconds) < FIRST_IN_MINUTES) {
            return SECONDS;
        }
        return minutes(seconds) < 60 ? MINUTES : HOURS;
    }

    static long minutes(BigDecimal seconds) {
        return rounded(seconds.divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_UP));
    }

    private static long rounded(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
