package dev.storewatch.ingest.track;

/** What a measure's whole number stands for on its way to ClickHouse. */
public enum Unit {
    /** A count: Int64. */
    COUNT,
    /** Milliseconds, stored as seconds with three decimals: Decimal(38, 3). */
    DURATION,
    /** Ten-thousandths of the currency's unit: Decimal(38, 4). */
    AMOUNT
}
