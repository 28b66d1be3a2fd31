package dev.storewatch.warehouse.query.conversation;

/** Why a conversation should be read, the gravest first. TRICKY: the texts are SQL over conversation_fact joined with its longest wait. */
public enum Risk {
    /** The buyer waits for a human reply and nobody closed the conversation since. */
    UNANSWERED("waiting_since IS NOT NULL AND ifNull(closed_at < waiting_since, true)"),
    /** Rated 1 or 2. */
    RATED_LOW("score BETWEEN 1 AND 2"),
    /** About an order of which a refund was asked for after the buyer's first message. */
    LED_TO_REFUND("c.order_id != '' AND refund_at >= assumeNotNull(first_asked_at)"),
    /** Some wait was over 60 s. */
    WAITED("longest > " + Risk.LONG_WAIT_SECONDS);

    /** From where on a wait is a risk, in seconds. */
    static final int LONG_WAIT_SECONDS = 60;

    private final String condition;

    Risk(String condition) {
        this.condition = condition;
    }

    String condition() {
        return "ifNull(" + condition + ", false)";
    }

    /** What it weighs: more than all lesser ones together. */
    int weight() {
        return 1 << (values().length - 1 - ordinal());
    }
}
