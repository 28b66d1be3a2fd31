package dev.storewatch.ingest.event;

/** The event types of the stream chats. State and checkpoints hold them by position: add at the end only. */
public enum ChatEventType {
    CONVERSATION_OPENED("conversation.opened"),
    CONVERSATION_ASSIGNED("conversation.assigned"),
    CONVERSATION_TRANSFERRED("conversation.transferred"),
    MESSAGE_SENT("message.sent"),
    CONVERSATION_CLOSED("conversation.closed"),
    CONVERSATION_RATED("conversation.rated"),
    AGENT_STATUS("agent.status");

    private final String label;

    ChatEventType(String label) {
        this.label = label;
    }

    /** The type as the contract spells it. */
    public String label() {
        return label;
    }
}
