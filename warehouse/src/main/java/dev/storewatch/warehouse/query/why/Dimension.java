package dev.storewatch.warehouse.query.why;

/** What a change may come from. */
public enum Dimension {
    /** Reason code of a refund, category of a complaint. */
    REASON,
    SKU,
    AGENT,
    CARRIER,
    /** Local hour of the day. */
    HOUR,
    /** Kind of a refund. */
    KIND
}
