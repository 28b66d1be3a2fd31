package dev.storewatch.warehouse.query.item;

/** What a single thing is. */
public enum ThingKind {
    ORDER,
    REFUND,
    COMPLAINT,
    REVIEW,
    CONVERSATION
}
