package dev.storewatch.warehouse.alert.life;

import dev.storewatch.warehouse.alert.notice.Severity;
import java.time.Instant;

/**
 * All that is remembered of an alert between two looks.
 *
 * @param since when the status began
 * @param firedAt when this occurrence fired; {@link Instant#EPOCH}: it did not
 * @param toldAt when people were last told; {@link Instant#EPOCH}: never in this occurrence
 * @param occurrence counts the times it fired
 */
public record AlertState(
        Status status,
        Severity severity,
        Instant since,
        Instant firedAt,
        Instant toldAt,
        long occurrence,
        Handling handling) {

    /** Nothing was ever wrong. */
    public static final AlertState NEW = new AlertState(
            Status.RESOLVED, Severity.INFO, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, 0, Handling.OPEN);

    public boolean wasTold() {
        return toldAt.isAfter(Instant.EPOCH);
    }

    AlertState to(Status next, Instant now) {
        return new AlertState(next, severity, now, firedAt, toldAt, occurrence, handling);
    }

    AlertState told(Instant now) {
        return new AlertState(status, severity, since, firedAt, now, occurrence, handling);
    }

    AlertState fires(Severity newSeverity, Instant now) {
        return new AlertState(Status.FIRING, newSeverity, now, now, toldAt, occurrence + 1, handling);
    }

    AlertState as(Severity newSeverity) {
        return new AlertState(status, newSeverity, since, firedAt, toldAt, occurrence, handling);
    }

    /** The occurrence is over; only a snooze outlives it. */
    AlertState ends(Status next, Instant now) {
        Handling after = handling.isSnoozed(now) ? handling : Handling.OPEN;
        return new AlertState(next, severity, now, Instant.EPOCH, Instant.EPOCH, occurrence, after);
    }

    /** The same state with a person's decision. */
    public AlertState handled(Handling decision) {
        return new AlertState(status, severity, since, firedAt, toldAt, occurrence, decision);
    }

    /** The same state with no moment after {@code now}: a clock that was ahead when it was written must not stop time. */
    public AlertState notAfter(Instant now) {
        return new AlertState(
                status,
                severity,
                earlier(since, now),
                earlier(firedAt, now),
                earlier(toldAt, now),
                occurrence,
                handling);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
