package dev.storewatch.ingest.deadletter;

import org.jspecify.annotations.Nullable;

/** A line that was not accepted, with the reason and where it came from. A Flink POJO. */
public final class RejectedLine {
    /** The load or watched directory that asked for it. */
    public String intakeId = "";
    /** Name of the stream. */
    public String stream = "";
    /** Code of the event contract. */
    public String reason = "";
    /** What was wrong, in words, without the customer's text. */
    public String detail = "";
    /** The store, where the line could be read that far. */
    public @Nullable String storeId;
    /** The event, where the line could be read that far. */
    public @Nullable String eventId;
    /** File, or topic and partition. */
    public String source = "";
    /** Line in the file, counted from 1, or offset in the partition. */
    public long position;
    /** When the line was read, milliseconds since 1970. */
    public long ingestedAt;
    /** The line, personal data masked. */
    public byte[] bytes = new byte[0];
    /** Whether it was read back from the warehouse, where it is kept already. */
    public boolean replayed;
}
