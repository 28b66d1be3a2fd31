package dev.storewatch.ingest.track;

import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import org.jspecify.annotations.Nullable;

/**
 * An event as a state keeps it: when it happened and its id, which together decide what is earliest and latest. Subclasses add what
 * else of the event matters.
 */
public class Moment implements Fielded {
    /** A time that is not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** Milliseconds since 1970. */
    public long at;

    public String id = "";

    @Override
    public void fields(FieldPass pass) {
        at = pass.number(at);
        id = pass.text(id);
    }

    /** Without what a subclass adds. */
    public final Moment alone() {
        if (getClass() == Moment.class) {
            return this;
        }
        Moment alone = new Moment();
        alone.at = at;
        alone.id = id;
        return alone;
    }

    /** The earlier of the two; the kept one when they are the same event. */
    public static <M extends Moment> M earlier(@Nullable M kept, M other) {
        return kept == null || compare(other, kept) < 0 ? other : kept;
    }

    /** The later of the two; the kept one when they are the same event. */
    public static <M extends Moment> M later(@Nullable M kept, M other) {
        return kept == null || compare(other, kept) > 0 ? other : kept;
    }

    /** When it happened, or {@link #UNKNOWN}. */
    public static long at(@Nullable Moment moment) {
        return moment == null ? UNKNOWN : moment.at;
    }

    /** Milliseconds between two moments: none where the start is not known or later than the end. */
    public static long span(@Nullable Moment start, Moment end) {
        return start == null ? 0 : Math.max(0, end.at - start.at);
    }

    /** By time, then by id. */
    public static int compare(Moment a, Moment b) {
        int byTime = Long.compare(a.at, b.at);
        return byTime != 0 ? byTime : compareIds(a.id, b.id);
    }

    /** In the order of the ids' UTF-8 bytes, which differs from {@link String#compareTo} beyond the basic plane. */
    public static int compareIds(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return byteOrder(a.charAt(i)) - byteOrder(b.charAt(i));
            }
        }
        return a.length() - b.length();
    }

    /** Surrogates stand for characters beyond all others. */
    private static int byteOrder(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
