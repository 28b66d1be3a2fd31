package dev.storewatch.warehouse.alert.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.alert.notice.NoticeJson;
import dev.storewatch.warehouse.alert.record.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The outbox in the warehouse. */
public final class WarehouseOutbox implements OutboxStore {

    private static final String MESSAGES = "SELECT message_id, channel_id, urgent, covers, notice, status, attempts,"
            + " toUnixTimestamp64Milli(created_at) AS created_ms, toUnixTimestamp64Milli(not_before) AS not_before_ms,"
            + " answer, version FROM alert_message ";

    private static final String SENT = "SELECT channel_id, toUnixTimestamp64Milli(at) AS at_ms FROM delivery_attempt"
            + " WHERE at >= fromUnixTimestamp64Milli({moment:Int64})";

    private final Rows rows;

    public WarehouseOutbox(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<Message> queued() {
        return rows.select(MESSAGES + "WHERE status = 'QUEUED' ORDER BY created_at, message_id", Map.of()).stream()
                .map(WarehouseOutbox::message)
                .toList();
    }

    /** The newest messages, for the delivery log. */
    public List<Message> newest(int count) {
        return rows
                .select(
                        MESSAGES + "ORDER BY created_at DESC, message_id LIMIT {count:UInt32}",
                        Map.of("param_count", String.valueOf(count)))
                .stream()
                .map(WarehouseOutbox::message)
                .toList();
    }

    @Override
    public Map<String, List<Instant>> sentSince(Instant moment) {
        Map<String, List<Instant>> sent = new HashMap<>();
        for (JsonNode row : rows.select(SENT, Map.of("param_moment", String.valueOf(moment.toEpochMilli())))) {
            sent.computeIfAbsent(row.path("channel_id").asText(), _ -> new ArrayList<>())
                    .add(Rows.time(row.path("at_ms")));
        }
        return sent;
    }

    @Override
    public void write(List<Message> versions) {
        rows.insert(
                "alert_message_version",
                versions.stream().map(WarehouseOutbox::row).toList());
    }

    @Override
    public void log(List<Attempt> attempts) {
        rows.insert(
                "delivery_attempt",
                attempts.stream()
                        .map(attempt -> Rows.row()
                                .put("message_id", attempt.messageId())
                                .put("channel_id", attempt.channelId())
                                .put("at", Rows.time(attempt.at()))
                                .put("outcome", attempt.outcome())
                                .put("why", attempt.why())
                                .put("took_ms", attempt.tookMillis()))
                        .toList());
    }

    private static ObjectNode row(Message message) {
        ObjectNode row = Rows.row()
                .put("message_id", message.id())
                .put("channel_id", message.channelId())
                .put("urgent", message.urgent())
                .put("notice", NoticeJson.write(message.notice()))
                .put("status", message.status().name())
                .put("attempts", message.attempts())
                .put("created_at", Rows.time(message.createdAt()))
                .put("not_before", Rows.time(message.notBefore()))
                .put("answer", message.answer())
                .put("version", message.version());
        message.covers().forEach(row.putArray("covers")::add);
        return row;
    }

    private static Message message(JsonNode row) {
        List<String> covers = new ArrayList<>();
        row.path("covers").forEach(key -> covers.add(key.asText()));
        return new Message(
                row.path("message_id").asText(),
                row.path("channel_id").asText(),
                row.path("urgent").asBoolean(),
                covers,
                NoticeJson.read(row.path("notice").asText()),
                MessageStatus.valueOf(row.path("status").asText()),
                row.path("attempts").asInt(),
                Rows.time(row.path("created_ms")),
                Rows.time(row.path("not_before_ms")),
                row.path("answer").asText(),
                row.path("version").asLong());
    }
}
