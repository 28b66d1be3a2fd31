package dev.storewatch.ingest.event.reading;

import dev.storewatch.ingest.event.Event;
import org.jspecify.annotations.Nullable;

/** What became of a line. */
public sealed interface Reading {

    /** The line is an event. */
    record Accepted(Event event) implements Reading {}

    /**
     * The line is not an event.
     *
     * @param detail what was wrong, in words, without anything the line held
     * @param storeId the store, where the line could be read that far
     * @param eventId the event, where the line could be read that far
     */
    record Rejected(
            RejectReason reason,
            String detail,
            @Nullable String storeId,
            @Nullable String eventId) implements Reading {}

    /** The line holds nothing but white space; it is not counted. */
    record Blank() implements Reading {}
}
