package dev.storewatch.ingest.limit;

import static dev.storewatch.ingest.limit.BreachLevel.CRITICAL;
import static dev.storewatch.ingest.limit.BreachLevel.TASK;
import static dev.storewatch.ingest.limit.BreachLevel.WARN;

/**
 * What can fail to happen in time, with the limit a store has unless it sets another: the one place of the defaults. The view breach_kind shows them to everyone
 * else; a test holds the two equal. Names are stored: never rename one.
 */
public enum BreachKind {
    BUYER_WAITS(WARN, 30),
    BUYER_WAITS_LONG(CRITICAL, 60),
    UNPAID_NOT_REMINDED(WARN, hours(12)),
    UNPAID_FEW_REMINDERS(WARN, hours(20)),
    RETURN_WITHOUT_WAYBILL(WARN, hours(24)),
    /** In service hours. */
    REFUND_UNDECIDED(CRITICAL, hours(2)),
    REFUND_OPEN_LONG(CRITICAL, hours(48)),
    /** Before the promise, not after a start. */
    SHIP_PROMISE_NEAR(WARN, hours(2)),
    SHIP_PROMISE_MISSED(CRITICAL, 0),
    PARCEL_NOT_SCANNED(WARN, hours(48)),
    REVIEW_BAD(CRITICAL, 0),
    REVIEW_BAD_UNANSWERED(CRITICAL, hours(24)),
    COMPLAINT_PLATFORM(CRITICAL, 0),
    COMPLAINT_UNANSWERED(CRITICAL, hours(1)),
    COMPLAINT_UNCLASSIFIED(WARN, hours(48)),
    DISPUTE_APPLIED(CRITICAL, 0),
    FOLLOW_UP_SHIPPED(TASK, hours(24)),
    FOLLOW_UP_RECEIVED(TASK, hours(5 * 24)),
    FOLLOW_UP_MONTH(TASK, hours(30 * 24)),
    /** Its limit is a number of defects in 24 h. */
    SKU_DEFECTS(WARN, 3);

    private final BreachLevel level;
    private final long usualLimit;

    BreachKind(BreachLevel level, long usualLimit) {
        this.level = level;
        this.usualLimit = usualLimit;
    }

    public BreachLevel level() {
        return level;
    }

    /** Seconds, or what the kind says otherwise. */
    public long usualLimit() {
        return usualLimit;
    }

    private static long hours(long hours) {
        return hours * 3600;
    }
}
