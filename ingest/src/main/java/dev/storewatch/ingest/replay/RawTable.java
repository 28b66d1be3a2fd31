package dev.storewatch.ingest.replay;

import dev.storewatch.ingest.deadletter.RejectedLineRows;
import dev.storewatch.ingest.event.row.ChatEventRows;
import dev.storewatch.ingest.event.row.OrderEventRows;
import dev.storewatch.ingest.event.row.ReviewEventRows;
import dev.storewatch.ingest.event.row.RowInput;
import java.util.function.BiConsumer;

/** The tables that are read back. Checkpoints hold them by name. */
enum RawTable {
    ORDERS(
            OrderEventRows.TABLE,
            OrderEventRows.names(),
            "occurred_at",
            "store_id, toDate(occurred_at), event_id",
            (in, replayed) -> replayed.order = OrderEventRows.event(in)),
    CHATS(
            ChatEventRows.TABLE,
            ChatEventRows.names(),
            "occurred_at",
            "store_id, toDate(occurred_at), event_id",
            (in, replayed) -> replayed.chat = ChatEventRows.event(in)),
    REVIEWS(
            ReviewEventRows.TABLE,
            ReviewEventRows.names(),
            "occurred_at",
            "store_id, toDate(occurred_at), event_id",
            (in, replayed) -> replayed.review = ReviewEventRows.event(in)),
    REJECTED(
            RejectedLineRows.TABLE,
            RejectedLineRows.names(),
            "ingested_at",
            "stream, toDate(ingested_at), source, position, reason, detail, bytes",
            (in, replayed) -> replayed.rejected = RejectedLineRows.line(in));

    private final String table;
    private final String columns;
    private final String time;
    private final String order;
    private final BiConsumer<RowInput, Replayed> decoder;

    RawTable(String table, String columns, String time, String order, BiConsumer<RowInput, Replayed> decoder) {
        this.table = table;
        this.columns = columns;
        this.time = time;
        this.order = order;
        this.decoder = decoder;
    }

    String table() {
        return table;
    }

    /** The days (UTC) it holds rows of and how many each. */
    String daysQuery() {
        return "SELECT intDiv(toUnixTimestamp64Milli(" + time + "), 86400000) AS number, count() FROM " + table
                + " GROUP BY number ORDER BY number";
    }

    /** The rows of a part, each identity once, always in the same order. */
    String rowsQuery(ReplaySplit part) {
        // Rejected lines are not identified by anything: each row is one.
        String once = this == REJECTED ? "" : " FINAL";
        return "SELECT " + columns + " FROM " + table + once
                + " WHERE " + time + " >= fromUnixTimestamp64Milli(" + part.from() + ") AND " + time
                + " < fromUnixTimestamp64Milli(" + part.until() + ") ORDER BY " + order
                + " LIMIT 18446744073709551615 OFFSET " + part.read() + " FORMAT RowBinary";
    }

    /** The next row. */
    Replayed read(RowInput in) {
        Replayed replayed = new Replayed();
        decoder.accept(in, replayed);
        return replayed;
    }
}
