package dev.storewatch.ingest.deadletter;

import dev.storewatch.ingest.event.row.Columns;
import dev.storewatch.ingest.event.row.RowInput;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;
import org.jspecify.annotations.Nullable;

/** Rejected lines as rows of rejected_event. Not thread-safe. */
public final class RejectedLineRows {
    public static final String TABLE = "rejected_event";

    static final Columns<RejectedLine> COLUMNS = Columns.<RejectedLine>none()
            .name("stream", line -> line.stream, (line, value) -> line.stream = known(value))
            .name("reason", line -> line.reason, (line, value) -> line.reason = known(value))
            .string("detail", line -> line.detail, (line, value) -> line.detail = known(value))
            .string("store_id", line -> line.storeId, (line, value) -> line.storeId = value)
            .string("event_id", line -> line.eventId, (line, value) -> line.eventId = value)
            .string("source", line -> line.source, (line, value) -> line.source = known(value))
            .with(
                    "position",
                    "UInt64",
                    (row, line) -> row.int64(line.position),
                    (row, line) -> line.position = row.int64())
            .time("ingested_at", line -> line.ingestedAt, (line, at) -> line.ingestedAt = at)
            .with(
                    "bytes",
                    "String",
                    (row, line) -> row.varint(line.bytes.length).raw(line.bytes),
                    (row, line) -> line.bytes = row.bytes());

    private final RowBytes row = new RowBytes();

    /** The columns in the order {@link #line} reads them. */
    public static String names() {
        return COLUMNS.names();
    }

    public Row row(RejectedLine line) {
        return new Row(TABLE, COLUMNS.encode(line, row));
    }

    /** The line of the next row, as it was kept; marked as replayed. */
    public static RejectedLine line(RowInput in) {
        RejectedLine line = COLUMNS.decode(in, new RejectedLine());
        line.replayed = true;
        return line;
    }

    private static String known(@Nullable String value) {
        return value == null ? "" : value;
    }
}
