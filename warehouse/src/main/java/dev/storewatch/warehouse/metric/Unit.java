package dev.storewatch.warehouse.metric;

/** What a metric's value is measured in. */
public enum Unit {
    /** The store's currency. */
    MONEY,
    /** A share of a whole, shown in per cent; differences are in percentage points. */
    SHARE,
    HOURS,
    SECONDS,
    /** So many of so many, shown as both numbers. */
    PASSED,
    /** Cases. */
    COUNT,
    /** Marks of buyers, 1 to 5. */
    SCORE
}
