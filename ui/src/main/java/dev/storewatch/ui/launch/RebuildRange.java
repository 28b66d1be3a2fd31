package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.generation.RebuildDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The days of a rebuild as somebody writes them. */
final class RebuildRange {
    /** Where a day begins first. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    /** What happened before is not taken in. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private RebuildRange() {}

    /**
     * The days meant by the options, either of which may be missing.
     *
     * @throws IllegalArgumentException if there are no such days, in words for who wrote them
     */
    static RebuildDays of(@Nullable String from, @Nullable String to, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, EARLIEST);
        LocalDate first = from == null ? RebuildDays.ALL.from() : day("--from", from, today);
        LocalDate last = to == null ? RebuildDays.ALL.to() : day("--to", to, today);
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("--from " + first + " is after --to " + last);
        }
        return new RebuildDays(first, last);
    }

    private static LocalDate day(String option, String text, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException(option + " is not a day such as 2026-02-28: " + text, noDay);
        }
        if (day.isAfter(today)) {
            throw new IllegalArgumentException(option + " " + day + " is in the future");
        }
        if (day.isBefore(FIRST)) {
            throw new IllegalArgumentException(option + " " + day + " is before " + FIRST + ", when no event can be");
        }
        return day;
    }
}
