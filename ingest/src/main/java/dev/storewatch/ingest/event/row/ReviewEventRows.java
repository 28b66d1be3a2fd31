package dev.storewatch.ingest.event.row;

import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.event.row.EventColumns.Placed;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;

/** Events of the stream reviews as rows of review_event. Not thread-safe. */
public final class ReviewEventRows {
    public static final String TABLE = "review_event";

    static final Columns<Placed<ReviewEvent>> COLUMNS = EventColumns.<ReviewEvent>envelope()
            .string("review_id", placed -> placed.event().reviewId)
            .string("order_id", placed -> placed.event().orderId)
            .string("buyer_key", placed -> placed.event().buyerKey)
            .string("line_id", placed -> placed.event().lineId)
            .string("sku_id", placed -> placed.event().skuId)
            .name("agent_id", placed -> placed.event().agentId)
            .uint8("rating", placed -> placed.event().rating)
            .uint8("dsr_description", placed -> placed.event().dsrDescription)
            .uint8("dsr_service", placed -> placed.event().dsrService)
            .uint8("dsr_logistics", placed -> placed.event().dsrLogistics)
            .string("text", placed -> placed.event().text);

    private final RowBytes row = new RowBytes();

    /** The event's row; the platform is the one it names, else its store's, else other. */
    public Row row(ReviewEvent event, String platform) {
        return new Row(TABLE, COLUMNS.encode(new Placed<>(event, platform), row));
    }
}
