package dev.storewatch.ingest.adapter.shopify;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storewatch.ingest.adapter.Delivery;
import dev.storewatch.ingest.adapter.Mapped;
import dev.storewatch.ingest.adapter.PlatformAdapter;
import dev.storewatch.ingest.adapter.PlatformEvent;
import dev.storewatch.ingest.adapter.Signature;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/**
 * Shopify's webhooks: orders, fulfilments, refunds, disputes. Ids of events are made of the topic and the resource's id, for a webhook has another id when it is sent
 * again by hand or by a second subscription.
 */
public final class ShopifyAdapter implements PlatformAdapter {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Override
    public String platform() {
        return "shopify";
    }

    /** Base64 of HMAC-SHA256 over the body, keyed by the app's client secret. */
    @Override
    public boolean isSigned(Delivery delivery, String secret) {
        String expected = Base64.getEncoder().encodeToString(Signature.hmac("HmacSHA256", secret, delivery.body()));
        return delivery.header("x-shopify-hmac-sha256")
                .filter(given -> Signature.same(given.strip(), expected))
                .isPresent();
    }

    @Override
    public Mapped map(Delivery delivery) {
        String topic = delivery.header("x-shopify-topic").orElse("");
        JsonNode body;
        try {
            body = JSON.readTree(delivery.body());
        } catch (IOException notJson) {
            return new Mapped.Unreadable(topic, "the body is not JSON");
        }
        return switch (topic) {
            case "orders/create" -> events(OrderWebhooks.created(body));
            case "orders/paid" -> events(OrderWebhooks.paid(body));
            case "orders/cancelled" -> events(OrderWebhooks.cancelled(body));
            case "fulfillments/create", "fulfillments/update" -> FulfillmentWebhooks.shipped(body);
            case "fulfillment_events/create" -> FulfillmentWebhooks.scanned(body);
            case "refunds/create" -> RefundWebhooks.created(body);
            case "disputes/create", "disputes/update" -> DisputeWebhooks.changed(body);
            case "" -> new Mapped.Unreadable(topic, "the header X-Shopify-Topic is missing");
            default -> new Mapped.Ignored("no event follows from this topic");
        };
    }

    private static Mapped events(PlatformEvent event) {
        return new Mapped.Events(List.of(event));
    }
}
