package dev.storewatch.ingest.track;

/**
 * Where and when a step happens.
 *
 * @param thing kind/id
 * @param now milliseconds since 1970; nothing that is due later counts yet
 */
public record Scene(String storeId, String thing, LocalDays days, long now) {
    /** The thing's id. */
    public String id() {
        return thing.substring(thing.indexOf('/') + 1);
    }
}
