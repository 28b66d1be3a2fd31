package dev.storewatch.ingest.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.ingest.adapter.Mapped;
import dev.storewatch.ingest.adapter.PlatformEvent;
import dev.storewatch.ingest.event.Stream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Refunds, which at Shopify the seller makes: asked for and paid back at once. */
final class RefundWebhooks {
    private RefundWebhooks() {}

    static Mapped created(JsonNode refund) {
        BigDecimal paidBack = sum(refund, "success");
        BigDecimal asked = paidBack.add(sum(refund, "pending"));
        if (asked.signum() == 0) {
            return new Mapped.Ignored("no money goes back: lines were taken out or put back on the shelf");
        }
        List<PlatformEvent> events = new ArrayList<>();
        PlatformEvent created = event(refund, "refund.created", "created")
                .with("kind", isReturn(refund) ? "RETURN" : "REFUND_ONLY")
                .with("reason_code", "other")
                .with("reason", refund.path("note"))
                .with("amount", asked);
        if (refund.path("refund_line_items").size() == 1) {
            JsonNode line = refund.path("refund_line_items").path(0);
            created.with("line_id", line.path("line_item_id"))
                    .with("sku_id", OrderWebhooks.sku(line.path("line_item")));
        }
        events.add(created);
        if (paidBack.signum() > 0) {
            events.add(event(refund, "refund.succeeded", "succeeded").with("amount", paidBack));
        }
        return new Mapped.Events(events);
    }

    private static PlatformEvent event(JsonNode refund, String type, String what) {
        String id = PlatformEvent.text(refund.path("id"));
        JsonNode at = refund.path("created_at");
        return PlatformEvent.of(Stream.ORDERS, type, PlatformEvent.id("shopify-refund", id, what), at)
                .with("order_id", refund.path("order_id"))
                .with("refund_id", id);
    }

    private static BigDecimal sum(JsonNode refund, String status) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode transaction : refund.path("transactions")) {
            if (PlatformEvent.text(transaction.path("kind")).equals("refund")
                    && PlatformEvent.text(transaction.path("status")).equals(status)) {
                sum = sum.add(Amounts.of(transaction.path("amount")));
            }
        }
        return sum;
    }

    private static boolean isReturn(JsonNode refund) {
        for (JsonNode line : refund.path("refund_line_items")) {
            if (PlatformEvent.text(line.path("restock_type")).equals("return")) {
                return true;
            }
        }
        return false;
    }
}
