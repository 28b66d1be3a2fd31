package dev.storewatch.ingest.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.ingest.adapter.PlatformEvent;
import dev.storewatch.ingest.event.Stream;
import java.math.BigDecimal;

/** Orders: created, paid, cancelled. */
final class OrderWebhooks {
    private OrderWebhooks() {}

    static PlatformEvent created(JsonNode order) {
        String id = PlatformEvent.text(order.path("id"));
        String customer = PlatformEvent.text(order.path("customer").path("id"));
        PlatformEvent event = event(order, "order.created", "created", order.path("created_at"))
                // Who buys without an account is known by this order alone.
                .with("buyer_id", customer.isEmpty() && !id.isEmpty() ? "guest-" + id : customer)
                .with("amount", order.path("total_price"))
                .with("currency", order.path("currency"));
        if (!order.path("line_items").isEmpty()) {
            ArrayNode lines = event.json().putArray("lines");
            order.path("line_items").forEach(item -> line(lines.addObject(), item));
        }
        return event;
    }

    /** When the payment came is not told: the order was last changed by it. */
    static PlatformEvent paid(JsonNode order) {
        return event(order, "order.paid", "paid", order.path("updated_at")).with("amount", order.path("total_price"));
    }

    static PlatformEvent cancelled(JsonNode order) {
        return event(order, "order.closed", "cancelled", order.path("cancelled_at"))
                .with("reason", order.path("cancel_reason"));
    }

    /** What tells the goods: the variant, or where it was deleted the product, or the line itself. */
    static String sku(JsonNode item) {
        return PlatformEvent.firstOf(item.path("variant_id"), item.path("product_id"), item.path("id"));
    }

    private static PlatformEvent event(JsonNode order, String type, String what, JsonNode at) {
        String id = PlatformEvent.text(order.path("id"));
        return PlatformEvent.of(Stream.ORDERS, type, PlatformEvent.id("shopify", what, id), at)
                .with("order_id", id);
    }

    private static void line(ObjectNode line, JsonNode item) {
        line.put("line_id", PlatformEvent.text(item.path("id")));
        line.put("sku_id", sku(item));
        if (item.path("title").isTextual()) {
            line.set("title", item.path("title"));
        }
        line.set("quantity", item.path("quantity"));
        line.put("amount", amount(item).toPlainString());
    }

    /** What is paid for a line: its price times its quantity, less its share of the discounts. */
    private static BigDecimal amount(JsonNode item) {
        BigDecimal amount = Amounts.of(item.path("price")).multiply(Amounts.of(item.path("quantity")));
        for (JsonNode discount : item.path("discount_allocations")) {
            amount = amount.subtract(Amounts.of(discount.path("amount")));
        }
        return amount.max(BigDecimal.ZERO);
    }
}
