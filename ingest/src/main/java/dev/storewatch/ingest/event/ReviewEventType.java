package dev.storewatch.ingest.event;

/** The event types of the stream reviews. State and checkpoints hold them by position: add at the end only. */
public enum ReviewEventType {
    REVIEW_CREATED("review.created"),
    REVIEW_APPENDED("review.appended"),
    REVIEW_REPLIED("review.replied"),
    REVIEW_CHANGED("review.changed"),
    REVIEW_REMOVED("review.removed");

    private final String label;

    ReviewEventType(String label) {
        this.label = label;
    }

    /** The type as the contract spells it. */
    public String label() {
        return label;
    }
}
