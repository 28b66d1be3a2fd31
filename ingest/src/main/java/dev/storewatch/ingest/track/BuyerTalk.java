package dev.storewatch.ingest.track;

/** What one conversation holds for inquiries of one buyer. A Flink POJO. */
public final class BuyerTalk {
    /** The buyer's first message of each local day, milliseconds since 1970, ascending. */
    public long[] askedAt = new long[0];
    /** Every human reply to the buyer, milliseconds since 1970, ascending. */
    public long[] repliedAt = new long[0];
    /** Beside each reply its agent. */
    public String[] repliedBy = new String[0];
    /** Beside each reply its event id, which decides between replies of one instant. */
    public String[] replyIds = new String[0];
}
