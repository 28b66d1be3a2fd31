package dev.storewatch.ingest.event;

import org.jspecify.annotations.Nullable;

/**
 * What every accepted event carries. A Flink POJO: public fields, as the parser fills them one by one and the streams' events are wide.
 *
 * <p>Times are milliseconds since 1970; money is in ten-thousandths of the currency's unit. What the line did not carry is null.
 */
public abstract class Event {
    public String storeId = "";
    public String eventId = "";
    /** When it happened at the platform. */
    public long occurredAt;
    /** When the line was read. */
    public long ingestedAt;
    /** The platform the event names; null: the store's, which is put in when it is accepted. */
    public @Nullable String platform;
    /** First half of the keyed hash of the content before masking; with {@link #fingerprintLow} it tells a repeat from a conflict. */
    public long fingerprintHigh;

    public long fingerprintLow;

    /** Where the line came from; null once the event is known to be new, and for one replayed from the warehouse. */
    public @Nullable Origin origin;
    /** Which thing this copy of the event is about, as kind/id; set on the way to the trackers. */
    public String thing = "";

    /** The event's identity within its stream; ids hold no control characters. */
    public String identity() {
        return storeId + '\u0000' + eventId;
    }

    /** Drops what only its row states, texts above all: from the row on it is carried and held for nothing. */
    public void forgetWhatOnlyItsRowStates() {
        platform = null;
        forgetTexts();
    }

    abstract void forgetTexts();

    /** The stream this event belongs to. */
    public abstract Stream stream();

    /** The type as the contract spells it. */
    public abstract String typeName();
}
