package dev.storewatch.ingest.track;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The local days of a store's zone, as days since 1970. */
public record LocalDays(ZoneId zone) {
    private static final long MILLIS_A_DAY = 86_400_000;

    /** The day of a time in milliseconds since 1970. */
    public int of(long at) {
        int offset = zone.getRules().getOffset(Instant.ofEpochMilli(at)).getTotalSeconds();
        return (int) Math.floorDiv(at + offset * 1000L, MILLIS_A_DAY);
    }

    /** The day of a time, or {@link Moment#UNKNOWN}. */
    public long ofKnown(long at) {
        return at == Moment.UNKNOWN ? Moment.UNKNOWN : of(at);
    }

    /** The local midnight a day ends with, in milliseconds since 1970. */
    public long end(int day) {
        return LocalDate.ofEpochDay(day + 1L).atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
