package dev.storewatch.ingest.event;

import org.jspecify.annotations.Nullable;

/** An event of the stream chats; names as in the contract. */
public final class ChatEvent extends Event {
    public ChatEventType type = ChatEventType.CONVERSATION_OPENED;
    public @Nullable String conversationId;
    /** 32 hex digits. */
    public @Nullable String buyerKey;

    public @Nullable String agentId;
    public @Nullable String phase;
    public @Nullable String orderId;
    public @Nullable String skuId;
    public @Nullable String fromAgentId;
    public @Nullable String toAgentId;
    public @Nullable String reason;
    public @Nullable String sender;
    public boolean autoReply;
    public @Nullable String text;
    /** 1 to 5; 0: none. */
    public int score;

    public @Nullable String status;

    @Override
    void forgetTexts() {
        reason = null;
        text = null;
    }

    @Override
    public Stream stream() {
        return Stream.CHATS;
    }

    @Override
    public String typeName() {
        return type.label();
    }
}
