package dev.storewatch.warehouse.alert.life;

import java.time.Instant;

/**
 * What a person decided about an alert.
 *
 * @param until end of a snooze; {@link Instant#EPOCH}: not snoozed
 */
public record Handling(Kind kind, String who, String reason, Instant until) {

    /** The decisions there are. */
    public enum Kind {
        /** Nobody took it yet. */
        OPEN,
        /** Somebody looks after it: no reminders until it is resolved. */
        ACKNOWLEDGED,
        /** Nothing about it for a time. */
        SNOOZED,
        /** It has a good reason: nothing more about this occurrence. */
        EXCUSED
    }

    /** Nobody decided anything. */
    public static final Handling OPEN = new Handling(Kind.OPEN, "", "", Instant.EPOCH);

    public Handling {
        if (kind != Kind.OPEN && who.isBlank()) {
            throw new IllegalArgumentException("A decision about an alert names who took it");
        }
        if (kind == Kind.EXCUSED && reason.isBlank()) {
            throw new IllegalArgumentException("An excuse needs a reason");
        }
    }

    /** Whether nothing is to be heard of it at this moment. */
    public boolean isSnoozed(Instant now) {
        return kind == Kind.SNOOZED && now.isBefore(until);
    }

    /** Whether a reminder would tell somebody who already knows. */
    boolean silencesReminders(Instant now) {
        return kind == Kind.ACKNOWLEDGED || kind == Kind.EXCUSED || isSnoozed(now);
    }
}
