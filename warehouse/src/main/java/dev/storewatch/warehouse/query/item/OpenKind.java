package dev.storewatch.warehouse.query.item;

/** What waits for somebody, each since a moment of its own. TRICKY: the texts are SQL over the fact's columns. */
public enum OpenKind {
    /** Refunds asked for and neither paid back nor withdrawn. */
    REFUNDS(ThingKind.REFUND, "refund_fact", "created_at", "outcome = 'OPEN'", "latest_reason", "sku_id", "agreed_by"),
    /** Paid orders whose shipping promise has passed and that neither left nor were closed. */
    SHIPMENTS(
            ThingKind.ORDER,
            "order_fact",
            "ship_promised_at",
            "left_at IS NULL AND closed_at IS NULL AND refunds_succeeded = 0 AND ship_promised_at <= now64(3)",
            "''",
            "arrayElement(sku_ids, 1)",
            "agent_id"),
    /** Conversations in which the buyer waits for a human reply and that nobody closed since. */
    CONVERSATIONS(
            ThingKind.CONVERSATION,
            "conversation_fact",
            "waiting_since",
            "waiting_since IS NOT NULL AND (closed_at IS NULL OR closed_at < waiting_since)",
            "phase",
            "''",
            "agent_id"),
    /** Complaints not closed. */
    COMPLAINTS(
            ThingKind.COMPLAINT, "complaint_fact", "opened_at", "closed_at IS NULL", "category", "sku_id", "agent_id"),
    /** Refunds the platform was called into and that nobody judged or withdrew. */
    DISPUTES(
            ThingKind.REFUND,
            "refund_fact",
            "disputed_at",
            "disputed_at IS NOT NULL AND dispute_judged_at IS NULL AND dispute_withdrawn_at IS NULL AND outcome = 'OPEN'",
            "latest_reason",
            "sku_id",
            "dispute_agent_id"),
    /** Parcels on their way without a scan for 48 h, by their latest scan. */
    PARCELS(
            ThingKind.ORDER,
            "order_fact",
            "latest_scan_at",
            "signed_at IS NULL AND lost_at IS NULL AND latest_scan NOT IN ('RETURNED', '')"
                    + " AND latest_scan_at < now64(3) - INTERVAL 48 HOUR",
            "carrier",
            "arrayElement(sku_ids, 1)",
            "''"),
    /** Bad reviews nobody replied to. */
    REVIEWS(
            ThingKind.REVIEW,
            "review_fact",
            "created_at",
            "rating BETWEEN 1 AND 2 AND removed_at IS NULL AND replied_at IS NULL",
            "toString(rating)",
            "sku_id",
            "''");

    private final ThingKind thing;
    private final String fact;
    private final String since;
    private final String condition;
    private final String about;
    private final String sku;
    private final String agent;

    OpenKind(ThingKind thing, String fact, String since, String condition, String about, String sku, String agent) {
        this.thing = thing;
        this.fact = fact;
        this.since = since;
        this.condition = condition;
        this.about = about;
        this.sku = sku;
        this.agent = agent;
    }

    public ThingKind thing() {
        return thing;
    }

    String fact() {
        return fact;
    }

    String id() {
        return switch (thing) {
            case ORDER -> "order_id";
            case REFUND -> "refund_id";
            case COMPLAINT -> "complaint_id";
            case REVIEW -> "review_id";
            case CONVERSATION -> "conversation_id";
        };
    }

    String since() {
        return since;
    }

    String condition() {
        return condition;
    }

    String about() {
        return about;
    }

    String sku() {
        return sku;
    }

    String agent() {
        return agent;
    }
}
