package dev.storewatch.ingest.event.reading;

import dev.storewatch.ingest.event.reading.Values.Kind;
import org.jspecify.annotations.Nullable;

/** A time as a value of the contract: RFC 3339, or epoch milliseconds as a number, by value, finer digits cut; from 2000 to 9999 in UTC. */
final class Moments {
    private Moments() {}

    /**
     * What is wrong with the value as a time; null: nothing.
     *
     * @param millis its {@link #millis}
     */
    static @Nullable Fault check(String name, Values values, int slot, long millis) {
        Kind kind = values.kind(slot);
        if (kind != Kind.TEXT && kind != Kind.NUMBER) {
            return Fault.badType(name, "a string or a number");
        }
        if (millis == Times.NONE) {
            return new Fault(
                    RejectReason.BAD_TIME, name + " is not a time of RFC 3339 with seconds below 60 and an offset");
        }
        if (millis < Times.EARLIEST || millis > Times.LATEST) {
            return Fault.outOfRange(name, "from 2000-01-01 to 9999-12-31, UTC");
        }
        return null;
    }

    /** Milliseconds since 1970, or {@link Times#NONE}, as of what is neither a string nor a number; beyond every bound, a number comes out beyond the bounds that {@link #check} holds it to. */
    static long millis(Values values, int slot) {
        if (values.kind(slot) != Kind.NUMBER) {
            return Times.parse(values.text(slot));
        }
        long millis = Decimals.cut(values.text(slot), 0);
        return millis == Decimals.TOO_LARGE ? Long.MAX_VALUE : millis;
    }
}
