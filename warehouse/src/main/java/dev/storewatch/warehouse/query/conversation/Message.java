package dev.storewatch.warehouse.query.conversation;

import java.time.Instant;

/** One event of a conversation: who, what kind, and the text, masked before it was stored. */
public record Message(
        String id, Instant at, String type, String sender, String agent, boolean isAutomatic, String text) {

    public boolean isFromBuyer() {
        return "message.sent".equals(type) && "BUYER".equals(sender);
    }

    /** Whether it ends a wait. */
    public boolean isHumanReply() {
        return "message.sent".equals(type) && "AGENT".equals(sender) && !isAutomatic;
    }
}
