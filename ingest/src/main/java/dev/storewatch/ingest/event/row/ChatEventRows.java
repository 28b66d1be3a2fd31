package dev.storewatch.ingest.event.row;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.ChatEventType;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;
import dev.storewatch.ingest.sink.TableColumns;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Events of the stream chats as rows of chat_event. Not thread-safe. */
public final class ChatEventRows {
    private static final Map<String, ChatEventType> TYPES =
            Arrays.stream(ChatEventType.values()).collect(Collectors.toMap(ChatEventType::label, Function.identity()));

    public static final String TABLE = "chat_event";

    static final Columns<ChatEvent> COLUMNS = EventColumns.<ChatEvent>envelope((event, type) -> event.type = type(type))
            .string("conversation_id", event -> event.conversationId, (event, value) -> event.conversationId = value)
            .string("buyer_key", event -> event.buyerKey, (event, value) -> event.buyerKey = value)
            .name("agent_id", event -> event.agentId, (event, value) -> event.agentId = value)
            .name("phase", event -> event.phase, (event, value) -> event.phase = value)
            .string("order_id", event -> event.orderId, (event, value) -> event.orderId = value)
            .string("sku_id", event -> event.skuId, (event, value) -> event.skuId = value)
            .name("from_agent_id", event -> event.fromAgentId, (event, value) -> event.fromAgentId = value)
            .name("to_agent_id", event -> event.toAgentId, (event, value) -> event.toAgentId = value)
            .string("reason", event -> event.reason, (event, value) -> event.reason = value)
            .name("sender", event -> event.sender, (event, value) -> event.sender = value)
            .with(
                    "auto_reply",
                    "Bool",
                    (row, event) -> row.bool(event.autoReply),
                    (row, event) -> event.autoReply = row.bool())
            .string("text", event -> event.text, (event, value) -> event.text = value)
            .uint8("score", event -> event.score, (event, value) -> event.score = value)
            .name("status", event -> event.status, (event, value) -> event.status = value);

    private final RowBytes row = new RowBytes();

    public static TableColumns columns() {
        return COLUMNS.of(TABLE);
    }

    /** The columns in the order {@link #event} reads them. */
    public static String names() {
        return COLUMNS.names();
    }

    /** The event's row; its platform is known by now. */
    public Row row(ChatEvent event) {
        return new Row(TABLE, COLUMNS.encode(event, row));
    }

    /** The event of the next row: as it was, but for texts that were empty. */
    public static ChatEvent event(RowInput in) {
        return COLUMNS.decode(in, new ChatEvent());
    }

    private static ChatEventType type(String label) {
        return Objects.requireNonNull(TYPES.get(label), () -> "No event type of the stream: " + label);
    }
}
