package dev.storewatch.ingest.event.reading;

import static dev.storewatch.ingest.event.reading.TextRule.FREE_TEXT;
import static dev.storewatch.ingest.event.reading.TextRule.ID;

import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.event.ReviewEventType;
import java.util.Arrays;
import java.util.List;

/** The stream reviews: which fields each type has, as in the contract's table. */
final class ReviewContract {
    private static final Field<ReviewEvent> REVIEW_ID = new Field.Text<>("review_id", ID, (e, v) -> e.reviewId = v);
    private static final Field<ReviewEvent> ORDER_ID = new Field.Text<>("order_id", ID, (e, v) -> e.orderId = v);
    private static final Field<ReviewEvent> BUYER_ID = new Field.Buyer<>("buyer_id", (e, v) -> e.buyerKey = v);
    private static final Field<ReviewEvent> LINE_ID = new Field.Text<>("line_id", ID, (e, v) -> e.lineId = v);
    private static final Field<ReviewEvent> SKU_ID = new Field.Text<>("sku_id", ID, (e, v) -> e.skuId = v);
    private static final Field<ReviewEvent> AGENT_ID = new Field.Text<>("agent_id", ID, (e, v) -> e.agentId = v);
    private static final Field<ReviewEvent> RATING = new Field.Score<>("rating", (e, v) -> e.rating = v);
    private static final Field<ReviewEvent> DSR_DESCRIPTION =
            new Field.Score<>("dsr_description", (e, v) -> e.dsrDescription = v);
    private static final Field<ReviewEvent> DSR_SERVICE = new Field.Score<>("dsr_service", (e, v) -> e.dsrService = v);
    private static final Field<ReviewEvent> DSR_LOGISTICS =
            new Field.Score<>("dsr_logistics", (e, v) -> e.dsrLogistics = v);
    private static final Field<ReviewEvent> TEXT = new Field.Text<>("text", FREE_TEXT, (e, v) -> e.text = v);

    private ReviewContract() {}

    static List<EventKind<ReviewEvent>> kinds() {
        return Arrays.stream(ReviewEventType.values())
                .map(type -> new EventKind<>(type.label(), () -> empty(type), fields(type)))
                .toList();
    }

    private static ReviewEvent empty(ReviewEventType type) {
        ReviewEvent event = new ReviewEvent();
        event.type = type;
        return event;
    }

    private static FieldTable<ReviewEvent> fields(ReviewEventType type) {
        FieldTable<ReviewEvent> review = FieldTable.<ReviewEvent>of().required(REVIEW_ID);
        return switch (type) {
            case REVIEW_CREATED ->
                review.required(ORDER_ID)
                        .optional(BUYER_ID)
                        .optional(LINE_ID)
                        .optional(SKU_ID)
                        .required(RATING)
                        .optional(DSR_DESCRIPTION)
                        .optional(DSR_SERVICE)
                        .optional(DSR_LOGISTICS)
                        .optional(TEXT);
            case REVIEW_APPENDED -> review.required(TEXT);
            case REVIEW_REPLIED -> review.optional(AGENT_ID).optional(TEXT);
            case REVIEW_CHANGED -> review.required(RATING);
            case REVIEW_REMOVED -> review;
        };
    }
}
