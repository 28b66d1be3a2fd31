package dev.storewatch.ingest.event.wire;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.ChatEventType;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderEventType;
import dev.storewatch.ingest.event.OrderLine;
import dev.storewatch.ingest.event.Origin;
import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.event.ReviewEventType;
import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.field.FieldPass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of each event in the order they travel: each is given to a pass and becomes what comes back. A type travels as its position. Whoever changes
 * anything here raises {@link EventSerializer#VERSION}.
 */
final class EventFields {
    private static final OrderEventType[] ORDER_TYPES = OrderEventType.values();
    private static final ChatEventType[] CHAT_TYPES = ChatEventType.values();
    private static final ReviewEventType[] REVIEW_TYPES = ReviewEventType.values();

    private EventFields() {}

    /** An event whose fields are to be read. */
    static Event blank(Stream stream) {
        return switch (stream) {
            case ORDERS -> new OrderEvent();
            case CHATS -> new ChatEvent();
            case REVIEWS -> new ReviewEvent();
        };
    }

    static void each(Event event, FieldPass pass) {
        switch (event.stream()) {
            case ORDERS -> order((OrderEvent) event, pass);
            case CHATS -> chat((ChatEvent) event, pass);
            case REVIEWS -> review((ReviewEvent) event, pass);
        }
    }

    private static void order(OrderEvent event, FieldPass pass) {
        event(event, pass);
        event.type = ORDER_TYPES[pass.small(event.type.ordinal())];
        event.orderId = pass.textOrNull(event.orderId);
        event.buyerKey = pass.textOrNull(event.buyerKey);
        event.amount = pass.numberOrNull(event.amount);
        event.currency = pass.textOrNull(event.currency);
        event.agentId = pass.textOrNull(event.agentId);
        event.lines = lines(event.lines, pass);
        event.promisedShipBy = pass.numberOrNull(event.promisedShipBy);
        event.reason = pass.textOrNull(event.reason);
        event.waybillNo = pass.textOrNull(event.waybillNo);
        event.carrier = pass.textOrNull(event.carrier);
        event.action = pass.textOrNull(event.action);
        event.promisedDeliveryBy = pass.numberOrNull(event.promisedDeliveryBy);
        event.channel = pass.textOrNull(event.channel);
        event.refundId = pass.textOrNull(event.refundId);
        event.lineId = pass.textOrNull(event.lineId);
        event.skuId = pass.textOrNull(event.skuId);
        event.kind = pass.textOrNull(event.kind);
        event.reasonCode = pass.textOrNull(event.reasonCode);
        event.inFavourOf = pass.textOrNull(event.inFavourOf);
        event.complaintId = pass.textOrNull(event.complaintId);
        event.source = pass.textOrNull(event.source);
        event.category = pass.textOrNull(event.category);
        event.upheld = pass.flagOrNull(event.upheld);
        event.responsible = pass.textOrNull(event.responsible);
        event.registerId = pass.textOrNull(event.registerId);
        event.note = pass.textOrNull(event.note);
        event.task = pass.textOrNull(event.task);
    }

    private static void chat(ChatEvent event, FieldPass pass) {
        event(event, pass);
        event.type = CHAT_TYPES[pass.small(event.type.ordinal())];
        event.conversationId = pass.textOrNull(event.conversationId);
        event.buyerKey = pass.textOrNull(event.buyerKey);
        event.agentId = pass.textOrNull(event.agentId);
        event.phase = pass.textOrNull(event.phase);
        event.orderId = pass.textOrNull(event.orderId);
        event.skuId = pass.textOrNull(event.skuId);
        event.fromAgentId = pass.textOrNull(event.fromAgentId);
        event.toAgentId = pass.textOrNull(event.toAgentId);
        event.reason = pass.textOrNull(event.reason);
        event.sender = pass.textOrNull(event.sender);
        event.autoReply = pass.flag(event.autoReply);
        event.text = pass.textOrNull(event.text);
        event.score = pass.small(event.score);
        event.status = pass.textOrNull(event.status);
    }

    private static void review(ReviewEvent event, FieldPass pass) {
        event(event, pass);
        event.type = REVIEW_TYPES[pass.small(event.type.ordinal())];
        event.reviewId = pass.textOrNull(event.reviewId);
        event.orderId = pass.textOrNull(event.orderId);
        event.buyerKey = pass.textOrNull(event.buyerKey);
        event.lineId = pass.textOrNull(event.lineId);
        event.skuId = pass.textOrNull(event.skuId);
        event.agentId = pass.textOrNull(event.agentId);
        event.rating = pass.small(event.rating);
        event.dsrDescription = pass.small(event.dsrDescription);
        event.dsrService = pass.small(event.dsrService);
        event.dsrLogistics = pass.small(event.dsrLogistics);
        event.text = pass.textOrNull(event.text);
    }

    private static void event(Event event, FieldPass pass) {
        event.storeId = pass.text(event.storeId);
        event.eventId = pass.text(event.eventId);
        event.occurredAt = pass.number(event.occurredAt);
        event.ingestedAt = pass.number(event.ingestedAt);
        event.platform = pass.textOrNull(event.platform);
        event.fingerprintHigh = pass.number(event.fingerprintHigh);
        event.fingerprintLow = pass.number(event.fingerprintLow);
        event.origin = origin(event.origin, pass);
        event.thing = pass.text(event.thing);
    }

    private static @Nullable Origin origin(@Nullable Origin known, FieldPass pass) {
        if (!pass.flag(known != null)) {
            return null;
        }
        Origin origin = known == null ? new Origin() : known;
        origin.intakeId = pass.text(origin.intakeId);
        origin.source = pass.text(origin.source);
        origin.position = pass.number(origin.position);
        origin.bytes = pass.bytes(origin.bytes);
        return origin;
    }

    private static @Nullable List<OrderLine> lines(@Nullable List<OrderLine> known, FieldPass pass) {
        int size = pass.small(known == null ? 0 : known.size() + 1) - 1;
        if (size < 0) {
            return null;
        }
        List<OrderLine> lines = known == null ? new ArrayList<>(size) : known;
        for (int i = 0; i < size; i++) {
            if (i == lines.size()) {
                lines.add(new OrderLine());
            }
            line(lines.get(i), pass);
        }
        return lines;
    }

    private static void line(OrderLine line, FieldPass pass) {
        line.lineId = pass.text(line.lineId);
        line.skuId = pass.text(line.skuId);
        line.title = pass.textOrNull(line.title);
        line.category = pass.textOrNull(line.category);
        line.quantity = pass.fraction(line.quantity);
        line.amount = pass.number(line.amount);
    }
}
