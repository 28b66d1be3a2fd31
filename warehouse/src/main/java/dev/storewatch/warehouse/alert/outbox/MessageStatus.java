package dev.storewatch.warehouse.alert.outbox;

/** Where a message stands. */
public enum MessageStatus {
    /** To be sent. */
    QUEUED,
    /** Taken by the product. */
    SENT,
    /** Given up; somebody may send it again. */
    DEAD,
    /** Told in a digest, or in parts, instead. */
    FOLDED;

    /** Whether nothing more happens to it by itself. */
    public boolean isFinal() {
        return this != QUEUED;
    }
}
