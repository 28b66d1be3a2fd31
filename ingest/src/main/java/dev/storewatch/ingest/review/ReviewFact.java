package dev.storewatch.ingest.review;

import dev.storewatch.ingest.review.ReviewHistory.Creation;
import dev.storewatch.ingest.track.FactTable;
import dev.storewatch.ingest.track.LocalDays;
import dev.storewatch.ingest.track.Moment;

/** The latest state of one review, as the table review_version has it. */
record ReviewFact(String storeId, String reviewId, ReviewHistory review, LocalDays days) {
    static final FactTable<ReviewFact> TABLE = new FactTable<ReviewFact>("review_version")
            .word("store_id", ReviewFact::storeId)
            .text("review_id", ReviewFact::reviewId)
            .text("order_id", f -> f.created().orderId)
            .text("buyer_key", f -> f.created().buyerKey)
            .text("line_id", f -> f.created().lineId)
            .text("sku_id", f -> f.created().skuId)
            .timeIfAny("created_at", f -> Moment.at(f.review.created))
            .dayIfAny("created_day", f -> f.days.ofKnown(Moment.at(f.review.created)))
            .score("first_rating", f -> f.created().rating)
            .score("rating", f -> ReviewTracker.rating(f.review))
            .score("dsr_description", f -> f.created().dsrDescription)
            .score("dsr_service", f -> f.created().dsrService)
            .score("dsr_logistics", f -> f.created().dsrLogistics)
            .timeIfAny("replied_at", f -> Moment.at(f.review.replied))
            .word("replied_by", f -> f.review.replied == null ? null : f.review.replied.agentId)
            .timeIfAny("appended_at", f -> Moment.at(f.review.appended))
            .timeIfAny("changed_at", f -> Moment.at(f.review.changed))
            .timeIfAny("removed_at", f -> Moment.at(f.review.removed));

    private static final Creation NOT_CREATED = new Creation();

    private Creation created() {
        return review.created == null ? NOT_CREATED : review.created;
    }
}
