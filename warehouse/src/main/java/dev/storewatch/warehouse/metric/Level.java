package dev.storewatch.warehouse.metric;

/** How bad a value is, from nothing to say to worst; the colour on screen and the level of an alert. */
public enum Level {
    /** Not judged: no data, too small a sample, not settled yet, or no thresholds. */
    NONE,
    OK,
    WARN,
    CRITICAL
}
