package dev.storewatch.ui.alert;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How long nothing is to be heard of an alert. */
enum Snooze {
    HOUR,
    FOUR_HOURS,
    /** Until the next 09:00 of the store's clock. */
    MORNING,
    /** Until Monday 09:00 of the store's clock. */
    MONDAY;

    private static final LocalTime START = LocalTime.of(9, 0);

    /** When it is over. */
    Instant until(Instant now, ZoneId zone) {
        return switch (this) {
            case HOUR -> now.plus(Duration.ofHours(1));
            case FOUR_HOURS -> now.plus(Duration.ofHours(4));
            case MORNING -> morning(now, zone).toInstant();
            case MONDAY ->
                morning(now, zone)
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .toInstant();
        };
    }

    private static ZonedDateTime morning(Instant now, ZoneId zone) {
        ZonedDateTime today = now.atZone(zone).with(START);
        return today.toInstant().isAfter(now) ? today : today.plusDays(1);
    }

    /** Key of its name among the translations. */
    String label() {
        return "inbox.snooze." + name().toLowerCase(Locale.ROOT);
    }
}
