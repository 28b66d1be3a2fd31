package dev.storewatch.ingest.deadletter;

import dev.storewatch.ingest.event.row.Columns;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;

/** Rejected lines as rows of rejected_event. Not thread-safe. */
public final class RejectedLineRows {
    public static final String TABLE = "rejected_event";

    static final Columns<RejectedLine> COLUMNS = Columns.<RejectedLine>none()
            .name("stream", line -> line.stream)
            .name("reason", line -> line.reason)
            .string("detail", line -> line.detail)
            .string("store_id", line -> line.storeId)
            .string("event_id", line -> line.eventId)
            .string("source", line -> line.source)
            .with("position", "UInt64", (row, line) -> row.int64(line.position))
            .time("ingested_at", line -> line.ingestedAt)
            .with(
                    "bytes",
                    "String",
                    (row, line) -> row.varint(line.bytes.length).raw(line.bytes));

    private final RowBytes row = new RowBytes();

    public Row row(RejectedLine line) {
        return new Row(TABLE, COLUMNS.encode(line, row));
    }
}
