package dev.storewatch.ingest.breach;

import dev.storewatch.ingest.track.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What ended a wait, and when.
 *
 * @param at milliseconds since 1970
 * @param by null: nothing so far
 */
public record Ending(long at, @Nullable EndedBy by) {
    public static final Ending NONE = new Ending(Long.MAX_VALUE, null);

    /** This one or, if it came earlier, {@code other}. */
    public Ending or(@Nullable Moment other, EndedBy how) {
        return other == null ? this : or(other.at, how);
    }

    /** This one or, if it came earlier, what happened at {@code other}; {@link Moment#UNKNOWN} did not. */
    public Ending or(long other, EndedBy how) {
        return other != Moment.UNKNOWN && other < at ? new Ending(other, how) : this;
    }

    /** The earlier of the two. */
    public Ending or(Ending other) {
        return other.at < at ? other : this;
    }

    /** This one, at {@code moment} if it came earlier. */
    Ending notBefore(long moment) {
        return at < moment ? new Ending(moment, by) : this;
    }

    boolean isKnown() {
        return by != null;
    }
}
