package dev.storewatch.ingest.breach;

import dev.storewatch.ingest.limit.BreachKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that should happen in time.
 *
 * @param part of the thing, where several of it may wait at once: a waybill; else empty
 * @param since milliseconds since 1970
 * @param agentId whose it is; null: nobody's
 */
public record Wait(
        BreachKind kind, String part, long since, @Nullable String agentId) {
    public static Wait of(BreachKind kind, long since, @Nullable String agentId) {
        return new Wait(kind, "", since, agentId);
    }
}
