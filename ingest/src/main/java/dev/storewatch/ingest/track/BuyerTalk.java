package dev.storewatch.ingest.track;

import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;

/** What one conversation holds for inquiries of one buyer. */
public final class BuyerTalk implements Fielded {
    /** The buyer's first message of each local day, milliseconds since 1970, ascending. */
    public long[] askedAt = new long[0];
    /** Every human reply to the buyer, milliseconds since 1970, ascending. */
    public long[] repliedAt = new long[0];
    /** Beside each reply its agent. */
    public String[] repliedBy = new String[0];
    /** Beside each reply its event id, which decides between replies of one instant. */
    public String[] replyIds = new String[0];

    @Override
    public void fields(FieldPass pass) {
        askedAt = pass.numbers(askedAt);
        repliedAt = pass.numbers(repliedAt);
        repliedBy = pass.texts(repliedBy);
        replyIds = pass.texts(replyIds);
    }
}
