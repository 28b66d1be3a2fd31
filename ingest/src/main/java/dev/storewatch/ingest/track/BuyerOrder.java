package dev.storewatch.ingest.track;

/** What one order holds for inquiries of its buyer. A Flink POJO. */
public final class BuyerOrder {
    public String orderId = "";
    /** Milliseconds since 1970. */
    public long createdAt;
    /** The event id of its creation, which decides between orders of one instant. */
    public String createdId = "";
    /** Milliseconds since 1970, or {@link Moment#UNKNOWN} while unpaid. */
    public long paidAt = Moment.UNKNOWN;
    /** Ten-thousandths of the currency's unit; 0 while unpaid. */
    public long paidAmount;
}
