package dev.storewatch.ingest.event;

import org.jspecify.annotations.Nullable;

/** An event of the stream reviews; names as in the contract. Scores are 1 to 5, 0 where the event carries none. */
public final class ReviewEvent extends Event {
    public ReviewEventType type = ReviewEventType.REVIEW_CREATED;
    public @Nullable String reviewId;
    public @Nullable String orderId;
    /** 32 hex digits. */
    public @Nullable String buyerKey;

    public @Nullable String lineId;
    public @Nullable String skuId;
    public @Nullable String agentId;
    public int rating;
    public int dsrDescription;
    public int dsrService;
    public int dsrLogistics;
    public @Nullable String text;

    @Override
    void forgetTexts() {
        text = null;
    }

    @Override
    public Stream stream() {
        return Stream.REVIEWS;
    }

    @Override
    public String typeName() {
        return type.label();
    }
}
