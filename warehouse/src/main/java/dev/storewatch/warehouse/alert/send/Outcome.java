package dev.storewatch.warehouse.alert.send;

import java.time.Duration;

/** What came of one attempt to send; {@code why} is safe to show: it holds no secret. */
public sealed interface Outcome {

    String why();

    /** The product took it; {@code confirmed} is false where it only queues and says nothing of delivery. */
    record Delivered(boolean confirmed, String why) implements Outcome {}

    /** Too many messages: the whole channel rests so long. */
    record Wait(Duration rest, String why) implements Outcome {}

    /** May work later; given up after so many attempts. */
    record Retry(int attempts, String why) implements Outcome {}

    /** Too long: to be halved. */
    record Split(String why) implements Outcome {}

    /** The channel is set up wrong or closed: somebody must act, and nothing more gets through before. */
    record Misconfigured(String why) implements Outcome {}

    /** The product will never take this message; others may pass. */
    record Refused(String why) implements Outcome {}
}
