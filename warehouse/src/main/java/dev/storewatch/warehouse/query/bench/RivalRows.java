package dev.storewatch.warehouse.query.bench;

import dev.storewatch.warehouse.WarehouseHttp;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The raw events as files of CSV, repeats left out and the store's local day worked out: both more than others would find in the events
 * themselves. NULL is {@code \N}.
 */
public enum RivalRows {
    ORDERS(
            "order_event",
            "event_id, type, occurred_at AS happened_at, order_id, refund_id, amount, reason_code, sku_id, complaint_id, category, source",
            "store_id VARCHAR, local_day DATE, event_id VARCHAR, type VARCHAR, happened_at TIMESTAMP, order_id VARCHAR, refund_id VARCHAR,"
                    + " amount DECIMAL(18, 4), reason_code VARCHAR, sku_id VARCHAR, complaint_id VARCHAR, category VARCHAR, source VARCHAR",
            List.of("store_id, order_id", "store_id, refund_id", "type, local_day")),
    CHATS(
            "chat_event",
            "event_id, type, occurred_at AS happened_at, conversation_id, sender, auto_reply, agent_id, score, text",
            "store_id VARCHAR, local_day DATE, event_id VARCHAR, type VARCHAR, happened_at TIMESTAMP, conversation_id VARCHAR, sender VARCHAR,"
                    + " auto_reply BOOLEAN, agent_id VARCHAR, score INTEGER, text VARCHAR",
            List.of("store_id, conversation_id", "type, local_day")),
    REVIEWS(
            "review_event",
            "event_id, type, occurred_at AS happened_at, review_id, sku_id, rating",
            "store_id VARCHAR, local_day DATE, event_id VARCHAR, type VARCHAR, happened_at TIMESTAMP, review_id VARCHAR, sku_id VARCHAR,"
                    + " rating INTEGER",
            List.of("store_id, review_id", "type, local_day"));

    private final String table;
    private final String selected;
    private final String columns;
    private final List<String> indexes;

    RivalRows(String table, String selected, String columns, List<String> indexes) {
        this.table = table;
        this.selected = selected;
        this.columns = columns;
        this.indexes = indexes;
    }

    public String table() {
        return table;
    }

    /** The table's definition in standard SQL. */
    String definition() {
        return "CREATE TABLE " + table + " (" + columns + ")";
    }

    /** The columns of each index that makes sense for the questions. */
    List<String> indexes() {
        return indexes;
    }

    Path file(Path directory) {
        return directory.resolve(table + ".csv");
    }

    public void export(WarehouseHttp warehouse, Path directory) throws IOException {
        String query = "SELECT store_id, formatDateTime(occurred_at, '%F', time_zone) AS local_day, " + selected
                + " FROM " + table
                + " LEFT JOIN store_zone USING (store_id) SETTINGS allow_nonconst_timezone_arguments = 1, bool_true_representation = 't',"
                + " bool_false_representation = 'f'";
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file(directory)))) {
            warehouse.stream(query, "CSV", out);
        }
    }
}
