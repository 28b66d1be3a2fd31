package dev.storewatch.ingest.limit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a store serves, every day.
 *
 * @param fromMinute of the local day
 * @param toMinute of the local day, after {@code fromMinute}; 1440 is midnight
 */
public record ServiceHours(int fromMinute, int toMinute) {
    /** 08:00 to 24:00. */
    public static final ServiceHours USUAL = new ServiceHours(8 * 60, 24 * 60);

    private static final int MINUTES_A_DAY = 24 * 60;

    public ServiceHours {
        if (fromMinute < 0 || toMinute > MINUTES_A_DAY || fromMinute >= toMinute) {
            throw new IllegalArgumentException("Service hours from minute " + fromMinute + " to " + toMinute
                    + " of the day: the start must come before the end, both within the day");
        }
    }

    /** From HH:MM to HH:MM, the end up to 24:00. */
    public static ServiceHours of(String from, String to) {
        return new ServiceHours(minute(from), minute(to));
    }

    /** The last moment by which no more than {@code millis} of service have passed since {@code since}, in milliseconds since 1970. */
    public long after(long since, long millis, ZoneId zone) {
        long left = millis;
        for (LocalDate day = Instant.ofEpochMilli(since).atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
            long start = Math.max(since, instant(day, fromMinute, zone));
            long span = instant(day, toMinute, zone) - start;
            if (left < span) {
                return start + left;
            }
            left -= Math.max(0, span);
        }
    }

    private static long instant(LocalDate day, int minute, ZoneId zone) {
        LocalDate on = minute == MINUTES_A_DAY ? day.plusDays(1) : day;
        return on.atTime(LocalTime.ofSecondOfDay(minute % MINUTES_A_DAY * 60L))
                .atZone(zone)
                .toInstant()
                .toEpochMilli();
    }

    private static int minute(String time) {
        int colon = time.indexOf(':');
        return Integer.parseInt(time, 0, colon, 10) * 60 + Integer.parseInt(time, colon + 1, time.length(), 10);
    }
}
