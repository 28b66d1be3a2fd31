package dev.storewatch.warehouse.alert.setting;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours of the store's day in which only what is urgent is told; they may run over midnight.
 *
 * @param until the first moment in which all is told again; the same as {@code from}: there are no quiet hours
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** All is told at any hour. */
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** Whether a moment lies in them, in the store's zone. */
    public boolean hold(Instant now, ZoneId zone) {
        LocalTime time = now.atZone(zone).toLocalTime();
        boolean fromOn = !time.isBefore(from);
        boolean stillBefore = time.isBefore(until);
        return from.isBefore(until) ? fromOn && stillBefore : !from.equals(until) && (fromOn || stillBefore);
    }

    /** When what is held back at {@code now} may be told: {@code now} itself outside of them. */
    public Instant end(Instant now, ZoneId zone) {
        if (!hold(now, zone)) {
            return now;
        }
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime end = local.toLocalDate().atTime(until).atZone(zone);
        return (end.isAfter(local)
                        ? end
                        : local.toLocalDate().plusDays(1).atTime(until).atZone(zone))
                .toInstant();
    }
}
