package dev.storewatch.ingest.kafka;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Where to begin in a partition that neither the job's state nor the group knows. */
public sealed interface Beginning extends Serializable {

    /** With its oldest record. */
    record Earliest() implements Beginning {}

    /** With what comes from now on. */
    record Latest() implements Beginning {}

    /** With the first record that Kafka dates {@code moment} or later. */
    record At(Instant moment) implements Beginning {}

    /**
     * Reads {@code earliest}, {@code latest} or a time such as 2026-11-22T08:00:00+08:00.
     *
     * @throws IllegalArgumentException when it is none of them
     */
    static Beginning parse(String text) {
        return switch (text) {
            case "earliest" -> new Earliest();
            case "latest" -> new Latest();
            default -> {
                try {
                    yield new At(OffsetDateTime.parse(text).toInstant());
                } catch (DateTimeException e) {
                    throw new IllegalArgumentException(
                            text + " is neither earliest nor latest nor a time such as 2026-11-22T08:00:00+08:00", e);
                }
            }
        };
    }
}
