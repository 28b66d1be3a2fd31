package dev.storewatch.ingest.event.reading;

import static dev.storewatch.ingest.event.reading.TextRule.FREE_TEXT;
import static dev.storewatch.ingest.event.reading.TextRule.ID;
import static dev.storewatch.ingest.event.reading.TextRule.oneOf;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.ChatEventType;
import java.util.Arrays;
import java.util.List;

/** The stream chats: which fields each type has, as in the contract's table. */
final class ChatContract {
    private static final Field<ChatEvent> CONVERSATION_ID =
            new Field.Text<>("conversation_id", ID, (e, v) -> e.conversationId = v);
    private static final Field<ChatEvent> BUYER_ID = new Field.Buyer<>("buyer_id", (e, v) -> e.buyerKey = v);
    private static final Field<ChatEvent> PHASE =
            new Field.Text<>("phase", oneOf("PRE", "MID", "POST"), (e, v) -> e.phase = v);
    private static final Field<ChatEvent> ORDER_ID = new Field.Text<>("order_id", ID, (e, v) -> e.orderId = v);
    private static final Field<ChatEvent> SKU_ID = new Field.Text<>("sku_id", ID, (e, v) -> e.skuId = v);
    private static final Field<ChatEvent> AGENT_ID = new Field.Text<>("agent_id", ID, (e, v) -> e.agentId = v);
    private static final Field<ChatEvent> FROM_AGENT_ID =
            new Field.Text<>("from_agent_id", ID, (e, v) -> e.fromAgentId = v);
    private static final Field<ChatEvent> TO_AGENT_ID = new Field.Text<>("to_agent_id", ID, (e, v) -> e.toAgentId = v);
    private static final Field<ChatEvent> REASON = new Field.Text<>("reason", FREE_TEXT, (e, v) -> e.reason = v);
    private static final Field<ChatEvent> SENDER =
            new Field.Text<>("sender", oneOf("BUYER", "AGENT", "BOT", "SYSTEM"), (e, v) -> e.sender = v);
    private static final Field<ChatEvent> AUTO_REPLY = new Field.Flag<>("auto_reply", (e, v) -> e.autoReply = v);
    private static final Field<ChatEvent> TEXT = new Field.Text<>("text", FREE_TEXT, (e, v) -> e.text = v);
    private static final Field<ChatEvent> SCORE = new Field.Score<>("score", (e, v) -> e.score = v);
    private static final Field<ChatEvent> STATUS =
            new Field.Text<>("status", oneOf("ONLINE", "AWAY", "OFFLINE"), (e, v) -> e.status = v);

    private ChatContract() {}

    static List<EventKind<ChatEvent>> kinds() {
        return Arrays.stream(ChatEventType.values())
                .map(type -> new EventKind<>(type.label(), () -> empty(type), fields(type)))
                .toList();
    }

    private static ChatEvent empty(ChatEventType type) {
        ChatEvent event = new ChatEvent();
        event.type = type;
        return event;
    }

    private static FieldTable<ChatEvent> fields(ChatEventType type) {
        FieldTable<ChatEvent> conversation = FieldTable.<ChatEvent>of().required(CONVERSATION_ID);
        return switch (type) {
            case CONVERSATION_OPENED ->
                conversation.required(BUYER_ID).optional(PHASE).optional(ORDER_ID);
            case CONVERSATION_ASSIGNED -> conversation.required(AGENT_ID);
            case CONVERSATION_TRANSFERRED ->
                conversation.required(FROM_AGENT_ID).required(TO_AGENT_ID).optional(REASON);
            case MESSAGE_SENT ->
                conversation
                        .required(SENDER)
                        .optional(BUYER_ID)
                        .requiredWhen(message -> "AGENT".equals(message.sender), AGENT_ID)
                        .optional(AUTO_REPLY)
                        .optional(TEXT)
                        .optional(SKU_ID)
                        .optional(ORDER_ID);
            case CONVERSATION_CLOSED -> conversation.optional(AGENT_ID);
            case CONVERSATION_RATED -> conversation.required(SCORE).optional(AGENT_ID);
            case AGENT_STATUS -> FieldTable.<ChatEvent>of().required(AGENT_ID).required(STATUS);
        };
    }
}
