package dev.storewatch.ingest.track;

import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;

/** What one order holds for inquiries of its buyer. */
public final class BuyerOrder implements Fielded {
    public String orderId = "";
    /** Milliseconds since 1970. */
    public long createdAt;
    /** The event id of its creation, which decides between orders of one instant. */
    public String createdId = "";
    /** Milliseconds since 1970, or {@link Moment#UNKNOWN} while unpaid. */
    public long paidAt = Moment.UNKNOWN;
    /** Ten-thousandths of the currency's unit; 0 while unpaid. */
    public long paidAmount;

    @Override
    public void fields(FieldPass pass) {
        orderId = pass.text(orderId);
        createdAt = pass.number(createdAt);
        createdId = pass.text(createdId);
        paidAt = pass.number(paidAt);
        paidAmount = pass.number(paidAmount);
    }
}
