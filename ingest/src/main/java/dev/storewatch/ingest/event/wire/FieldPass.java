package dev.storewatch.ingest.event.wire;

import org.jspecify.annotations.Nullable;

/**
 * One pass over the fields of an event, each given to it in turn: a writer hands back what it was given, a reader what it reads in its place. So the
 * fields are named once, in {@link WireFields}, and neither side can get out of step.
 */
interface FieldPass {
    /** Text that every event has. */
    String text(String value);

    /** Text that may be missing. */
    @Nullable
    String textOrNull(@Nullable String value);

    /** A time, an amount or a part of a hash: eight bytes, as most are large. */
    long number(long value);

    /** Likewise, may be missing. */
    @Nullable
    Long numberOrNull(@Nullable Long value);

    /** A small number that is not negative: a score, a length. */
    int small(int value);

    boolean flag(boolean value);

    @Nullable
    Boolean flagOrNull(@Nullable Boolean value);

    byte[] bytes(byte[] value);
}
