package dev.storewatch.ingest.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.storewatch.ingest.adapter.Mapped;
import dev.storewatch.ingest.adapter.PlatformEvent;
import dev.storewatch.ingest.event.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Disputes: the buyer asks the bank for the money. An inquiry is the buyer's asking; a charge-back is the bank's stepping in. Each is a refund of its own, for the
 * contract's disputes are about a refund.
 */
final class DisputeWebhooks {
    /** As the contract spells them, where it has a word for it; the platform's own otherwise. */
    private static final Map<String, String> REASONS = Map.of(
            "product_not_received", "lost_parcel",
            "product_unacceptable", "not_as_described");

    private DisputeWebhooks() {}

    static Mapped changed(JsonNode dispute) {
        List<PlatformEvent> events = new ArrayList<>();
        JsonNode opened = dispute.path("initiated_at");
        String reason = PlatformEvent.text(dispute.path("reason"));
        events.add(event(dispute, "refund.created", "refund", opened)
                .with("kind", "REFUND_ONLY")
                .with("reason_code", reason.isEmpty() ? "other" : REASONS.getOrDefault(reason, reason))
                .with("amount", dispute.path("amount")));
        events.add(event(dispute, "dispute.applied", "applied", opened));
        if (PlatformEvent.text(dispute.path("type")).equals("chargeback")) {
            events.add(event(dispute, "dispute.intervened", "intervened", opened));
        }
        JsonNode closed = endOf(dispute.path("finalized_on"));
        switch (PlatformEvent.text(dispute.path("status"))) {
            case "won" -> {
                events.add(event(dispute, "dispute.judged", "won", closed).with("in_favour_of", "SELLER"));
                events.add(event(dispute, "refund.closed", "closed", closed));
            }
            case "lost", "accepted" -> {
                events.add(event(dispute, "dispute.judged", "lost", closed).with("in_favour_of", "BUYER"));
                events.add(
                        event(dispute, "refund.succeeded", "paid-back", closed).with("amount", dispute.path("amount")));
            }
            case "charge_refunded" -> {
                events.add(event(dispute, "dispute.withdrawn", "withdrawn", closed));
                events.add(event(dispute, "refund.closed", "closed", closed));
            }
            default -> {
                // needs_response, under_review: still open
            }
        }
        return new Mapped.Events(events);
    }

    private static PlatformEvent event(JsonNode dispute, String type, String what, JsonNode at) {
        String id = PlatformEvent.text(dispute.path("id"));
        return PlatformEvent.of(Stream.ORDERS, type, PlatformEvent.id("shopify-dispute", id, what), at)
                .with("order_id", dispute.path("order_id"))
                .with("refund_id", PlatformEvent.id("dispute", id));
    }

    /** A time, or a day without one: then its last second, for the day is over when it is told. */
    private static JsonNode endOf(JsonNode time) {
        String text = PlatformEvent.text(time);
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? TextNode.valueOf(text + "T23:59:59Z") : time;
    }
}
