package dev.storewatch.ingest.breach;

/** What ended a wait; names are stored. */
public enum EndedBy {
    ANSWERED,
    TRANSFERRED,
    /** The conversation, order or complaint was closed. */
    CLOSED,
    PAID,
    REMINDED,
    SHIPPED,
    RECEIVED,
    AGREED,
    REFUSED,
    SUCCEEDED,
    WITHDRAWN,
    MODIFIED,
    REFUNDED,
    /** The promise passed: what was near is missed. */
    MISSED,
    SCANNED,
    SIGNED,
    LOST,
    RETURNED,
    CONFIRMED,
    CHANGED,
    REMOVED,
    CLASSIFIED,
    JUDGED,
    DONE,
    /** Too few were left within the span. */
    PASSED
}
