package dev.storewatch.ingest.event.reading;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * Reads times of RFC 3339 with seconds and offset: the letters in either case, but a {@code T} between day and time, as the grammar has it (a space is
 * the RFC's leave to others); offsets up to 23:59 either way; any number of digits after the second, cut to milliseconds; no 60th second.
 */
final class Times {
    /** What is not a time. */
    static final long NONE = Long.MIN_VALUE;
    /** 2000-01-01T00:00:00Z. */
    static final long EARLIEST = 946_684_800_000L;
    /** 9999-12-31T23:59:59.999Z: RFC 3339 can name no later year, so a number may not either. */
    static final long LATEST = 253_402_300_799_999L;

    private static final int FRACTION = 19;

    private Times() {}

    /** Milliseconds since 1970, or {@link #NONE}. */
    static long parse(String text) {
        int length = text.length();
        if (length < FRACTION + 1
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || (text.charAt(10) | 0x20) != 't'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return NONE;
        }
        int year = two(text, 0) * 100 + two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        if (two(text, 0) < 0
                || two(text, 2) < 0
                || month < 1
                || month > 12
                || day < 1
                || (hour | minute | second) < 0) {
            return NONE;
        }
        if (hour > 23 || minute > 59 || second > 59 || day > Month.of(month).length(Year.isLeap(year))) {
            return NONE;
        }
        int at = FRACTION;
        int millis = 0;
        if (text.charAt(at) == '.') {
            int digit = at + 1;
            for (int weight = 100; digit < length && isDigit(text.charAt(digit)); digit++, weight /= 10) {
                millis += (text.charAt(digit) - '0') * weight;
            }
            if (digit == at + 1) {
                return NONE;
            }
            at = digit;
        }
        int offset = offsetMinutes(text, at);
        if (offset == Integer.MIN_VALUE) {
            return NONE;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return (((days * 24 + hour) * 60 + minute - offset) * 60 + second) * 1000 + millis;
    }

    private static int offsetMinutes(String text, int at) {
        int rest = text.length() - at;
        if (rest == 1 && (text.charAt(at) | 0x20) == 'z') {
            return 0;
        }
        if (rest != 6 || text.charAt(at + 3) != ':' || (text.charAt(at) != '+' && text.charAt(at) != '-')) {
            return Integer.MIN_VALUE;
        }
        int hours = two(text, at + 1);
        int minutes = two(text, at + 4);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        return text.charAt(at) == '-' ? -(hours * 60 + minutes) : hours * 60 + minutes;
    }

    /** Two digits as a number, or -1. */
    private static int two(String text, int at) {
        char tens = text.charAt(at);
        char ones = text.charAt(at + 1);
        return isDigit(tens) && isDigit(ones) ? (tens - '0') * 10 + ones - '0' : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
