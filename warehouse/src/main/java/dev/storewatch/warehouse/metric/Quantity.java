package dev.storewatch.warehouse.metric;

/** What a measure adds up. */
public enum Quantity {
    COUNT,
    /** Money in the store's currency: never added across currencies. */
    AMOUNT,
    SECONDS,
    /** Points of ratings and scores. */
    SCORE
}
