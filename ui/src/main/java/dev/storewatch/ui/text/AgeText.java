package dev.storewatch.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How long something lasts, in the two largest units, and when it was. */
public final class AgeText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final char GAP = '\u202f';
    private static final char WIDE_GAP = '\u00a0';

    private AgeText() {}

    /** {@code 45 s}, {@code 12 m 05 s}, {@code 3 h 12 m}, {@code 4 d 03 h}. */
    public static String of(Duration age) {
        if (age.toSeconds() < 60) {
            return age.toSeconds() + "" + GAP + "s";
        }
        if (age.toMinutes() < 60) {
            return two(age.toMinutes(), "m", age.toSecondsPart(), "s");
        }
        return age.toHours() < 48
                ? two(age.toHours(), "h", age.toMinutesPart(), "m")
                : two(age.toDays(), "d", age.toHoursPart(), "h");
    }

    private static String two(long large, String unit, int small, String smaller) {
        return NumberText.count(large) + GAP + unit + WIDE_GAP + (small < 10 ? "0" : "") + small + GAP + smaller;
    }

    /** A moment in a store's zone, to the second. */
    public static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }
}
