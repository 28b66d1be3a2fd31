package dev.storewatch.ingest.event.row;

import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.event.ReviewEventType;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;
import dev.storewatch.ingest.sink.TableColumns;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Events of the stream reviews as rows of review_event. Not thread-safe. */
public final class ReviewEventRows {
    private static final Map<String, ReviewEventType> TYPES = Arrays.stream(ReviewEventType.values())
            .collect(Collectors.toMap(ReviewEventType::label, Function.identity()));

    public static final String TABLE = "review_event";

    static final Columns<ReviewEvent> COLUMNS = EventColumns.<ReviewEvent>envelope(
                    (event, type) -> event.type = type(type))
            .string("review_id", event -> event.reviewId, (event, value) -> event.reviewId = value)
            .string("order_id", event -> event.orderId, (event, value) -> event.orderId = value)
            .string("buyer_key", event -> event.buyerKey, (event, value) -> event.buyerKey = value)
            .string("line_id", event -> event.lineId, (event, value) -> event.lineId = value)
            .string("sku_id", event -> event.skuId, (event, value) -> event.skuId = value)
            .name("agent_id", event -> event.agentId, (event, value) -> event.agentId = value)
            .uint8("rating", event -> event.rating, (event, value) -> event.rating = value)
            .uint8("dsr_description", event -> event.dsrDescription, (event, value) -> event.dsrDescription = value)
            .uint8("dsr_service", event -> event.dsrService, (event, value) -> event.dsrService = value)
            .uint8("dsr_logistics", event -> event.dsrLogistics, (event, value) -> event.dsrLogistics = value)
            .string("text", event -> event.text, (event, value) -> event.text = value);

    private final RowBytes row = new RowBytes();

    public static TableColumns columns() {
        return COLUMNS.of(TABLE);
    }

    /** The columns in the order {@link #event} reads them. */
    public static String names() {
        return COLUMNS.names();
    }

    /** The event's row; its platform is known by now. */
    public Row row(ReviewEvent event) {
        return new Row(TABLE, COLUMNS.encode(event, row));
    }

    /** The event of the next row: as it was, but for texts that were empty. */
    public static ReviewEvent event(RowInput in) {
        return COLUMNS.decode(in, new ReviewEvent());
    }

    private static ReviewEventType type(String label) {
        return Objects.requireNonNull(TYPES.get(label), () -> "No event type of the stream: " + label);
    }
}
