package dev.storewatch.ingest.track;

import org.jspecify.annotations.Nullable;

/**
 * The newest of what one conversation or one order says about a buyer; it replaces what the same source said before. A Flink POJO.
 *
 * <p>Inquiries join a buyer's conversations and orders; this is what they are joined by. Neither a talk nor an order: the source turned out to be
 * another buyer's and takes back what it said.
 */
public final class BuyerNews {
    public String storeId = "";
    public String buyerKey = "";
    /** The conversation or order this comes from, as kind/id. */
    public String source = "";

    public @Nullable BuyerTalk talk;
    public @Nullable BuyerOrder order;
}
