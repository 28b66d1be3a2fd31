package dev.storewatch.ingest.limit;

/**
 * A store's limit of one kind from a moment on.
 *
 * @param at milliseconds since 1970
 * @param limit in the kind's unit; {@link #OFF}: nothing is a breach
 */
public record LimitChange(long at, long limit) {
    public static final long OFF = -1;
}
