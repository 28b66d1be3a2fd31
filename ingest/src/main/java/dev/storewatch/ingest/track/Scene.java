package dev.storewatch.ingest.track;

import dev.storewatch.ingest.limit.StoreLimits;

/**
 * Where and when a step happens.
 *
 * @param thing kind/id
 * @param limits how long things may take in the store
 * @param now milliseconds since 1970; nothing that is due later counts yet
 */
public record Scene(String storeId, String thing, LocalDays days, StoreLimits limits, long now) {
    /** The thing's id. */
    public String id() {
        return thing.substring(thing.indexOf('/') + 1);
    }
}
