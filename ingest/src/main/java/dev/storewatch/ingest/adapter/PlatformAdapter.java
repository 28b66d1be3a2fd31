package dev.storewatch.ingest.adapter;

/**
 * Knows one platform's messages: how they are signed and which events follow from them. A pure function of the delivery: the same delivery gives the same events with
 * the same ids, so that what a platform sends again is a repeat. Thread-safe.
 */
public interface PlatformAdapter {
    /** The platform as the event contract spells it; also a part of the path its messages are posted to. */
    String platform();

    /** Whether the delivery is signed with the store's secret; compared in constant time. */
    boolean isSigned(Delivery delivery, String secret);

    /** What follows from a delivery whose signature is good. Never throws for what the delivery holds. */
    Mapped map(Delivery delivery);
}
