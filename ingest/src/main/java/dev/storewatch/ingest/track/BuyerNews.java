package dev.storewatch.ingest.track;

/**
 * The newest of what one conversation or one order says about a buyer; it replaces what the same source said before. A Flink POJO.
 *
 * <p>Inquiries join a buyer's conversations and orders; this is what they are joined by.
 */
public final class BuyerNews {
    public String storeId = "";
    public String buyerKey = "";
    /** The conversation or order this comes from, as kind/id. */
    public String source = "";
}
