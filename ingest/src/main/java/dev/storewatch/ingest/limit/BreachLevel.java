package dev.storewatch.ingest.limit;

/** How much a breach matters, from most to least. */
public enum BreachLevel {
    CRITICAL,
    WARN,
    /** Something to be done has fallen due. */
    TASK
}
