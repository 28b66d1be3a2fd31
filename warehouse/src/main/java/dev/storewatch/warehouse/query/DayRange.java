package dev.storewatch.warehouse.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Local days of a store, both ends within. */
public record DayRange(LocalDate from, LocalDate to) {
    /** Longest range a page reads, in days. */
    public static final int LONGEST = 3700;

    public DayRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A range must not end before it starts: " + from + " to " + to);
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            throw new IllegalArgumentException("A range has at most " + LONGEST + " days: " + from + " to " + to);
        }
    }

    /** The days up to and with {@code last}. */
    public static DayRange endingOn(LocalDate last, int days) {
        return new DayRange(last.minusDays(days - 1L), last);
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
    }

    /** As many days, right before. */
    public DayRange before() {
        return endingOn(from.minusDays(1), days());
    }

    /** This range, or when it is shorter, so many days with the same end. */
    public DayRange atLeast(int days) {
        return days() >= days ? this : endingOn(to, days);
    }
}
