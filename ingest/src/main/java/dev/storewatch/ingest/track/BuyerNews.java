package dev.storewatch.ingest.track;

import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import org.jspecify.annotations.Nullable;

/**
 * The newest of what one conversation or one order says about a buyer; it replaces what the same source said before.
 *
 * <p>Inquiries join a buyer's conversations and orders; this is what they are joined by. Neither a talk nor an order: the source turned out to be
 * another buyer's and takes back what it said.
 */
public final class BuyerNews implements Fielded {
    public String storeId = "";
    public String buyerKey = "";
    /** The conversation or order this comes from, as kind/id. */
    public String source = "";

    public @Nullable BuyerTalk talk;
    public @Nullable BuyerOrder order;

    @Override
    public void fields(FieldPass pass) {
        storeId = pass.text(storeId);
        buyerKey = pass.text(buyerKey);
        source = pass.text(source);
        talk = pass.partOrNull(talk, BuyerTalk::new);
        order = pass.partOrNull(order, BuyerOrder::new);
    }
}
