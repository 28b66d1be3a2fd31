package dev.storewatch.ingest.adapter.taobao;

import dev.storewatch.ingest.adapter.Mapped;
import dev.storewatch.ingest.adapter.PlatformEvent;
import dev.storewatch.ingest.event.Stream;
import java.util.List;
import java.util.Map;

/** Trades, which are orders, and what their buyers think of them. */
final class TradeMessages {
    private static final Map<String, Integer> RATINGS = Map.of("good", 5, "neutral", 3, "bad", 1);

    private TradeMessages() {}

    static Mapped map(TmcMessage message) {
        return switch (message.topic()) {
            case "trade_TradeCreate" ->
                events(order(message, "order.created", "created")
                        .with(
                                "buyer_id",
                                PlatformEvent.firstOf(
                                        message.content().path("buyer_open_uid"),
                                        message.content().path("buyer_nick")))
                        .with("amount", message.content().path("payment")));
            case "trade_TradeBuyerPay" ->
                events(order(message, "order.paid", "pay_time")
                        .with("amount", message.content().path("payment")));
            case "trade_TradeClose" ->
                events(order(message, "order.closed", "end_time")
                        .with("reason", message.content().path("close_reason")));
            case "trade_TradeSellerShip", "trade_TradePartlySellerShip" -> events(shipped(message));
            case "trade_TradeSuccess" -> events(order(message, "order.confirmed", "end_time"));
            case "trade_TradeRated" -> rated(message);
            default -> new Mapped.Ignored("no event follows from this topic");
        };
    }

    private static Mapped events(PlatformEvent event) {
        return new Mapped.Events(List.of(event));
    }

    private static PlatformEvent order(TmcMessage message, String type, String timeField) {
        return message.event(Stream.ORDERS, type, message.text("tid"), timeField, "modified");
    }

    /** The message tells neither waybill nor carrier unless the forwarder adds them: the parcel is then known by its order's line. */
    private static PlatformEvent shipped(TmcMessage message) {
        String line = message.text("oid").isEmpty() ? message.text("tid") : message.text("oid");
        String waybill = PlatformEvent.firstOf(
                message.content().path("out_sid"), message.content().path("invoice_no"));
        String carrier = PlatformEvent.firstOf(
                message.content().path("company_name"), message.content().path("logistics_company"));
        return message.event(
                        Stream.ORDERS,
                        "order.shipped",
                        PlatformEvent.id(message.text("tid"), line),
                        "consign_time",
                        "modified")
                .with("waybill_no", waybill.isEmpty() ? PlatformEvent.id("oid", line) : waybill)
                .with("carrier", carrier.isEmpty() ? "unknown" : carrier);
    }

    /** Without the rating itself, which the platform gives only when asked, this is no review: it is kept as rejected, not passed over. */
    private static Mapped rated(TmcMessage message) {
        if (message.text("rater").equals("seller")) {
            return new Mapped.Ignored("the seller's rating of the buyer");
        }
        String line = message.text("oid").isEmpty() ? message.text("tid") : message.text("oid");
        PlatformEvent review = message.event(Stream.REVIEWS, "review.created", line, "created")
                .with("review_id", line)
                .with("line_id", line)
                .with("buyer_id", message.content().path("buyer_open_uid"))
                .with("sku_id", message.content().path("num_iid"))
                .with("text", message.content().path("content"));
        Integer rating = RATINGS.get(message.text("result"));
        if (rating != null) {
            review.json().put("rating", rating);
        }
        return events(review);
    }
}
