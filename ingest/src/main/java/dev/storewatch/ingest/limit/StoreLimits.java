package dev.storewatch.ingest.limit;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * The limits of one store, with all their changes. A change counts from its moment on, also for what is open then: what has by that moment waited longer than the new
 * limit is a breach from that moment. It never changes what was: so the same history gives the same breaches whenever it is read.
 *
 * @param changes of each kind that was ever changed, ascending by time
 */
public record StoreLimits(ServiceHours hours, Map<BreachKind, List<LimitChange>> changes) {
    /** Of a store that never set any. */
    public static final StoreLimits USUAL = new StoreLimits(ServiceHours.USUAL, Map.of());

    /** A moment that does not come. */
    public static final long NEVER = Long.MAX_VALUE;

    public StoreLimits {
        changes = Map.copyOf(changes);
    }

    /** When what began at {@code since} has taken its limit. */
    public long after(BreachKind kind, long since) {
        return reached(kind, limit -> since + limit * 1000);
    }

    /** The same in service hours. */
    public long afterService(BreachKind kind, long since, ZoneId zone) {
        return reached(kind, limit -> hours.after(since, limit * 1000, zone));
    }

    /** When no more than its limit is left until {@code promise}, though not before {@code since}. */
    public long before(BreachKind kind, long since, long promise) {
        return reached(kind, limit -> Math.max(since, promise - limit * 1000));
    }

    /** The limit in force at a moment; {@link LimitChange#OFF} if there is none. */
    public long at(BreachKind kind, long moment) {
        long limit = kind.usualLimit();
        for (LimitChange change : changes.getOrDefault(kind, List.of())) {
            limit = change.at() <= moment ? change.limit() : limit;
        }
        return limit;
    }

    private long reached(BreachKind kind, LongUnaryOperator moment) {
        long from = Long.MIN_VALUE;
        long limit = kind.usualLimit();
        for (LimitChange change : changes.getOrDefault(kind, List.of())) {
            long reached = reached(from, limit, moment);
            if (reached < change.at()) {
                return reached;
            }
            from = change.at();
            limit = change.limit();
        }
        return reached(from, limit, moment);
    }

    private static long reached(long from, long limit, LongUnaryOperator moment) {
        return limit == LimitChange.OFF ? NEVER : Math.max(from, moment.applyAsLong(limit));
    }
}
