package dev.storewatch.warehouse.query.conversation;

import java.util.Set;
import java.util.stream.Collectors;

/** Why a conversation should be read, the gravest first. TRICKY: the texts are SQL over conversation_fact joined with the newest refund of its order. */
public enum Risk {
    /** The buyer waits for a human reply and nobody closed the conversation since. */
    UNANSWERED("waiting_since IS NOT NULL AND ifNull(closed_at < waiting_since, true)"),
    /** Rated 1 or 2. */
    RATED_LOW("score BETWEEN 1 AND 2"),
    /** About an order of which a refund was asked for after the buyer's first message. */
    LED_TO_REFUND("c.order_id != '' AND refund_at >= assumeNotNull(first_asked_at)", "order_id != ''"),
    /** Some wait was over 60 s. */
    WAITED("longest_wait_seconds > " + Risk.LONG_WAIT_SECONDS);

    /** From where on a wait is a risk, in seconds. */
    static final int LONG_WAIT_SECONDS = 60;

    private final String condition;
    private final String needed;

    Risk(String condition) {
        this(condition, condition);
    }

    Risk(String condition, String needed) {
        this.condition = condition;
        this.needed = needed;
    }

    String condition() {
        return truth(condition);
    }

    /** Holds of every conversation with one of these risks, and can be told from the conversation alone. */
    static String needed(Set<Risk> risks) {
        return risks.stream().map(risk -> truth(risk.needed)).collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** What it weighs: more than all lesser ones together. */
    int weight() {
        return 1 << (values().length - 1 - ordinal());
    }

    private static String truth(String condition) {
        return "ifNull(" + condition + ", false)";
    }
}
