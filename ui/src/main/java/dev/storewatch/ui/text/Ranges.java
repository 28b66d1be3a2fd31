package dev.storewatch.ui.text;

import dev.storewatch.warehouse.query.DayRange;

/** Ranges of days as text. */
public final class Ranges {
    private Ranges() {}

    /** The year said once where it is one: {@code 2026-11-15 – 11-21}. */
    public static String text(DayRange range) {
        String from = range.from().toString();
        String to = range.to().toString();
        if (from.equals(to)) {
            return from;
        }
        return from + " – " + (range.from().getYear() == range.to().getYear() ? to.substring(5) : to);
    }
}
