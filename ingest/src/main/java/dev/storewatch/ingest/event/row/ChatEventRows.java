package dev.storewatch.ingest.event.row;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.row.EventColumns.Placed;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;

/** Events of the stream chats as rows of chat_event. Not thread-safe. */
public final class ChatEventRows {
    public static final String TABLE = "chat_event";

    static final Columns<Placed<ChatEvent>> COLUMNS = EventColumns.<ChatEvent>envelope()
            .string("conversation_id", placed -> placed.event().conversationId)
            .string("buyer_key", placed -> placed.event().buyerKey)
            .name("agent_id", placed -> placed.event().agentId)
            .name("phase", placed -> placed.event().phase)
            .string("order_id", placed -> placed.event().orderId)
            .string("sku_id", placed -> placed.event().skuId)
            .name("from_agent_id", placed -> placed.event().fromAgentId)
            .name("to_agent_id", placed -> placed.event().toAgentId)
            .string("reason", placed -> placed.event().reason)
            .name("sender", placed -> placed.event().sender)
            .with("auto_reply", "Bool", (row, placed) -> row.bool(placed.event().autoReply))
            .string("text", placed -> placed.event().text)
            .uint8("score", placed -> placed.event().score)
            .name("status", placed -> placed.event().status);

    private final RowBytes row = new RowBytes();

    /** The event's row; the platform is the one it names, else its store's, else other. */
    public Row row(ChatEvent event, String platform) {
        return new Row(TABLE, COLUMNS.encode(new Placed<>(event, platform), row));
    }
}
