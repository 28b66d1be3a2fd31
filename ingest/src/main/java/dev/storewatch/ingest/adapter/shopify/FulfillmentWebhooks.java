package dev.storewatch.ingest.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.ingest.adapter.Mapped;
import dev.storewatch.ingest.adapter.PlatformEvent;
import dev.storewatch.ingest.event.Stream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fulfilments, which are parcels, and what carriers say of them. */
final class FulfillmentWebhooks {
    private static final Set<String> FAILED = Set.of("cancelled", "error", "failure");

    /** None of the carrier's scans. */
    private static final Set<String> BEFORE_THE_CARRIER = Set.of("label_printed", "label_purchased", "confirmed");

    private static final Map<String, String> ACTIONS = Map.of(
            "carrier_picked_up", "COLLECTED",
            "in_transit", "IN_TRANSIT",
            "delayed", "IN_TRANSIT",
            "ready_for_pickup", "IN_TRANSIT",
            "out_for_delivery", "OUT_FOR_DELIVERY",
            "attempted_delivery", "FAILED",
            "failure", "FAILED",
            "delivered", "SIGNED");

    private FulfillmentWebhooks() {}

    /** A fulfilment that changes is sent again: with a waybill that it lacked before it is another event, else a repeat. */
    static Mapped shipped(JsonNode fulfillment) {
        if (FAILED.contains(PlatformEvent.text(fulfillment.path("status")))) {
            return new Mapped.Ignored("the fulfilment did not happen");
        }
        String id = PlatformEvent.text(fulfillment.path("id"));
        String waybill = PlatformEvent.firstOf(
                fulfillment.path("tracking_number"),
                fulfillment.path("tracking_numbers").path(0));
        String company = PlatformEvent.text(fulfillment.path("tracking_company"));
        return new Mapped.Events(List.of(PlatformEvent.of(
                        Stream.ORDERS,
                        "order.shipped",
                        PlatformEvent.id("shopify-shipped", id, waybill),
                        fulfillment.path("created_at"))
                .with("order_id", fulfillment.path("order_id"))
                .with("waybill_no", waybill.isEmpty() ? parcel(id) : waybill)
                .with("carrier", company.isEmpty() ? "unknown" : company)));
    }

    /** A scan names the fulfilment and not the waybill. */
    static Mapped scanned(JsonNode scan) {
        String status = PlatformEvent.text(scan.path("status"));
        if (BEFORE_THE_CARRIER.contains(status)) {
            return new Mapped.Ignored("the carrier does not have the parcel yet");
        }
        return new Mapped.Events(List.of(PlatformEvent.of(
                        Stream.ORDERS,
                        "parcel.scanned",
                        PlatformEvent.id("shopify-scan", PlatformEvent.text(scan.path("id"))),
                        scan.path("happened_at"))
                .with("order_id", scan.path("order_id"))
                .with("waybill_no", parcel(PlatformEvent.text(scan.path("fulfillment_id"))))
                // A word we do not know is kept as rejected, to be seen.
                .with("action", ACTIONS.getOrDefault(status, status))
                .with("promised_delivery_by", scan.path("estimated_delivery_at"))));
    }

    private static String parcel(String fulfillmentId) {
        return PlatformEvent.id("fulfillment", fulfillmentId);
    }
}
