package dev.storewatch.warehouse.verify;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One look at the warehouse: from which day on, and what counts as due. The first look takes it as of now, which is right unless something
 * just fell due or the stream does not run; what differs then is looked at again with that leeway.
 *
 * @param settled what was due by then has surely been counted
 * @param now what is due later has surely not
 * @param days how many local days up to today; all when empty
 * @param hasLeeway whether what fell due between {@code settled} and {@code now} may be counted or not yet
 */
record Look(Instant settled, Instant now, OptionalInt days, boolean hasLeeway) {

    /** The parameters of a comparison in one zone. */
    Map<String, String> parameters(String zone) {
        return Map.of(
                "param_zone", zone,
                "param_settled", seconds(settled),
                "param_now", seconds(now),
                "param_days", Integer.toString(days.orElse(0)));
    }

    /** As ClickHouse reads a DateTime64(3) whatever the zone: seconds since 1970, with three digits behind the point. */
    private static String seconds(Instant instant) {
        long millis = Math.max(0, instant.toEpochMilli());
        return "%d.%03d".formatted(millis / 1000, millis % 1000);
    }
}
