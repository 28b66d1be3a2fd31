package dev.storewatch.ingest.measure;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.ChatEventType;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderEventType;
import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.event.ReviewEventType;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Events of one store in the order written down, with ids e001, e002 … unless they are given; what a test is not about has a plain value. */
final class Events {
    static final String STORE = "s1";
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final String ORDER = "o1";
    static final String REFUND = "r1";
    static final String COMPLAINT = "k1";
    static final String DEFECT = "d1";
    static final String CONVERSATION = "c1";
    static final String REVIEW = "v1";

    private final List<Event> written = new ArrayList<>();

    List<Event> all() {
        return written;
    }

    /** A local time in Shanghai, as 2026-03-01T10:00:00.000. */
    static long at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant().toEpochMilli();
    }

    OrderEvent order(OrderEventType type, String local) {
        OrderEvent event = add(new OrderEvent(), local);
        event.type = type;
        event.orderId = ORDER;
        switch (type) {
            case ORDER_CREATED -> {
                event.buyerKey = "b1";
                event.amount = 100_0000L;
            }
            case ORDER_PAID -> event.amount = 100_0000L;
            case ORDER_SHIPPED -> {
                event.waybillNo = "w1";
                event.carrier = "SF";
            }
            case ORDER_REMINDED -> event.agentId = "a1";
            case REFUND_CREATED -> {
                event.refundId = REFUND;
                event.kind = "REFUND_ONLY";
                event.reasonCode = "other";
                event.amount = 30_0000L;
            }
            case REFUND_SUCCEEDED -> {
                event.refundId = REFUND;
                event.amount = 30_0000L;
            }
            case COMPLAINT_OPENED, COMPLAINT_ANSWERED, COMPLAINT_CLOSED -> {
                event.complaintId = COMPLAINT;
                event.source = "INTERNAL";
                event.category = "attitude";
                event.upheld = type == OrderEventType.COMPLAINT_CLOSED ? Boolean.TRUE : null;
            }
            case DEFECT_REGISTERED, DEFECT_RESOLVED -> {
                event.registerId = DEFECT;
                event.skuId = "sku1";
                event.kind = "QUALITY";
            }
            default -> event.refundId = event.typeName().startsWith("order") ? null : REFUND;
        }
        return event;
    }

    OrderEvent scan(String action, String local) {
        OrderEvent event = order(OrderEventType.PARCEL_SCANNED, local);
        event.refundId = null;
        event.waybillNo = "w1";
        event.action = action;
        return event;
    }

    ChatEvent opened(String local) {
        ChatEvent event = chat(ChatEventType.CONVERSATION_OPENED, local);
        event.buyerKey = "b1";
        return event;
    }

    ChatEvent asked(String local) {
        ChatEvent event = chat(ChatEventType.MESSAGE_SENT, local);
        event.sender = "BUYER";
        return event;
    }

    ChatEvent replied(String agentId, String local) {
        ChatEvent event = chat(ChatEventType.MESSAGE_SENT, local);
        event.sender = "AGENT";
        event.agentId = agentId;
        return event;
    }

    ChatEvent assigned(String agentId, String local) {
        ChatEvent event = chat(ChatEventType.CONVERSATION_ASSIGNED, local);
        event.agentId = agentId;
        return event;
    }

    ChatEvent transferred(String from, String to, String local) {
        ChatEvent event = chat(ChatEventType.CONVERSATION_TRANSFERRED, local);
        event.fromAgentId = from;
        event.toAgentId = to;
        return event;
    }

    ChatEvent rated(int score, String local) {
        ChatEvent event = chat(ChatEventType.CONVERSATION_RATED, local);
        event.score = score;
        return event;
    }

    ChatEvent chat(ChatEventType type, String local) {
        ChatEvent event = add(new ChatEvent(), local);
        event.type = type;
        event.conversationId = CONVERSATION;
        return event;
    }

    ReviewEvent review(ReviewEventType type, int rating, String local) {
        ReviewEvent event = add(new ReviewEvent(), local);
        event.type = type;
        event.reviewId = REVIEW;
        event.orderId = ORDER;
        event.rating = rating;
        return event;
    }

    private <E extends Event> E add(E event, String local) {
        event.storeId = STORE;
        event.eventId = "e%03d".formatted(written.size() + 1);
        event.occurredAt = at(local);
        written.add(event);
        return event;
    }
}
