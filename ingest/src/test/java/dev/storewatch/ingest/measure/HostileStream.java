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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Events of a few things of two stores that fall on and beside every limit: few ids, so that all meet; times that stand still, go back, cross local
 * midnight and the change of the clocks, and miss 30 s, 60 s, 24 h and 48 h by a millisecond; any event before its cause, or without it.
 */
final class HostileStream {
    static final Map<String, List<String>> ZONES = Map.of(
            // The midnight, or the change of clocks, around which the store's events fall.
            "Asia/Shanghai", List.of("2026-03-01T00:00", "2026-12-31T12:00"),
            "America/New_York", List.of("2026-03-08T02:00", "2026-11-01T01:00"),
            "Africa/Cairo", List.of("2026-04-24T00:00", "2026-10-30T00:00"),
            "Australia/Lord_Howe", List.of("2026-04-05T02:00", "2026-10-04T02:00"),
            "America/St_Johns", List.of("2026-03-08T00:00"),
            "Pacific/Apia", List.of("2011-12-30T00:00"));

    private static final long[] STEPS = {
        0,
        0,
        0,
        0,
        1,
        1,
        1_000,
        29_999,
        30_000,
        30_001,
        59_999,
        60_000,
        60_001,
        300_000,
        3_600_000,
        86_400_000,
        86_399_999,
        86_400_001,
        172_800_000,
        172_799_999
    };

    final Map<String, ZoneId> zones;
    private final Random random;
    private final Map<String, Long> clocks;
    private final List<Event> events = new ArrayList<>();

    private HostileStream(Random random) {
        this.random = random;
        List<String> names = ZONES.keySet().stream().sorted().toList();
        String one = pick(names);
        String other = pick(names);
        this.zones = Map.of("s1", ZoneId.of(one), "s2", ZoneId.of(other));
        this.clocks = new HashMap<>(Map.of("s1", anchor(one), "s2", anchor(other)));
    }

    static HostileStream of(long seed) {
        HostileStream stream = new HostileStream(new Random(seed));
        int events = 60 + stream.random.nextInt(90);
        int taste = stream.random.nextInt(4);
        for (int i = 0; i < events; i++) {
            int kind = taste == 3 ? stream.random.nextInt(10) : taste * 4 + stream.random.nextInt(3);
            String store = stream.random.nextInt(4) == 0 ? "s2" : "s1";
            stream.events.add(
                    switch (kind) {
                        case 0, 1, 2, 3 -> stream.chat(store);
                        case 4, 5, 6 -> stream.order(store);
                        case 7 -> stream.review(store);
                        default -> stream.random.nextBoolean() ? stream.sale(store) : stream.talk(store);
                    });
        }
        return stream;
    }

    List<Event> events() {
        return events;
    }

    private long anchor(String zone) {
        return LocalDateTime.parse(pick(ZONES.getOrDefault(zone, List.of())))
                .atZone(ZoneId.of(zone))
                .toInstant()
                .toEpochMilli();
    }

    private <E extends Event> E event(E event, String storeId) {
        long step = STEPS[random.nextInt(STEPS.length)];
        long at = clocks.getOrDefault(storeId, 0L) + (random.nextInt(5) == 0 ? -step : step);
        clocks.put(storeId, at);
        event.storeId = storeId;
        // Beyond the basic plane UTF-8 and UTF-16 order ids differently.
        event.eventId = pick(List.of("a", "b", "\uFB01", "\uD83D\uDE00")) + events.size();
        event.occurredAt = at;
        return event;
    }

    private long near(long at) {
        long step = STEPS[random.nextInt(STEPS.length)];
        return random.nextInt(3) == 0 ? at - step : at + step;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private @Nullable String agentOrNone() {
        return random.nextInt(3) == 0 ? null : agent();
    }

    private String agent() {
        return pick(List.of("a1", "a2", "a3"));
    }

    private String buyer() {
        return pick(List.of("b1", "b1", "b2"));
    }

    private String waybill() {
        return pick(List.of("w1", "w1", "w2"));
    }

    private long amount() {
        return pick(List.of(0L, 10_0000L, 20_0000L, 30_0000L));
    }

    private ChatEvent chat(String store) {
        ChatEvent event = event(new ChatEvent(), store);
        event.type = pick(List.of(ChatEventType.values()));
        if (random.nextInt(3) > 0) {
            event.type = pick(List.of(
                    ChatEventType.MESSAGE_SENT,
                    ChatEventType.MESSAGE_SENT,
                    ChatEventType.CONVERSATION_TRANSFERRED,
                    ChatEventType.CONVERSATION_ASSIGNED));
        }
        event.conversationId = event.type == ChatEventType.AGENT_STATUS ? null : pick(List.of("c1", "c2", "c3"));
        switch (event.type) {
            case CONVERSATION_OPENED -> {
                event.buyerKey = buyer();
                event.phase = random.nextInt(3) > 0 ? null : pick(List.of("PRE", "MID", "POST"));
            }
            case CONVERSATION_ASSIGNED, AGENT_STATUS -> event.agentId = agent();
            case CONVERSATION_TRANSFERRED -> {
                event.fromAgentId = agent();
                event.toAgentId = agent();
            }
            case CONVERSATION_RATED -> {
                event.score = 1 + random.nextInt(5);
                event.agentId = agentOrNone();
            }
            case MESSAGE_SENT -> {
                event.sender = pick(List.of("BUYER", "BUYER", "BUYER", "AGENT", "AGENT", "BOT", "SYSTEM"));
                event.agentId = "AGENT".equals(event.sender) ? agent() : null;
                event.autoReply = random.nextInt(6) == 0;
                event.buyerKey = random.nextInt(3) == 0 ? buyer() : null;
            }
            case CONVERSATION_CLOSED -> event.agentId = agentOrNone();
        }
        return event;
    }

    /** A message of a buyer or a reply, so that inquiries come about. */
    private ChatEvent talk(String store) {
        ChatEvent event = event(new ChatEvent(), store);
        event.type = ChatEventType.MESSAGE_SENT;
        event.conversationId = pick(List.of("c1", "c2"));
        event.sender = pick(List.of("BUYER", "AGENT"));
        event.agentId = "AGENT".equals(event.sender) ? agent() : null;
        event.buyerKey = buyer();
        return event;
    }

    /** An order created or paid, so that inquiries are converted. */
    private OrderEvent sale(String store) {
        OrderEvent event = event(new OrderEvent(), store);
        event.type = pick(List.of(OrderEventType.ORDER_CREATED, OrderEventType.ORDER_PAID));
        fill(event);
        event.orderId = "sale" + random.nextInt(6);
        return event;
    }

    private OrderEvent order(String store) {
        OrderEvent event = event(new OrderEvent(), store);
        event.type = switch (random.nextInt(9)) {
            case 0, 1, 2 -> OrderEventType.PARCEL_SCANNED;
            case 3 -> OrderEventType.DEFECT_REGISTERED;
            default -> pick(List.of(OrderEventType.values()));
        };
        fill(event);
        return event;
    }

    private void fill(OrderEvent event) {
        String type = event.typeName();
        event.orderId = pick(List.of("o1", "o2", "o3"));
        event.amount = amount();
        event.agentId = agentOrNone();
        if (type.startsWith("refund.") || type.startsWith("dispute.")) {
            // A refund belongs to one order.
            String number = pick(List.of("1", "2", "3"));
            event.refundId = "r" + number + pick(List.of("x", "y"));
            event.orderId = "o" + number;
            event.reasonCode = random.nextBoolean() && event.type == OrderEventType.REFUND_MODIFIED
                    ? null
                    : pick(List.of("quality", "damaged", "other", "no_reason_7d"));
            event.inFavourOf = pick(List.of("BUYER", "SELLER"));
            event.kind = event.type == OrderEventType.REFUND_MODIFIED && random.nextBoolean()
                    ? null
                    : pick(List.of("RETURN", "REFUND_ONLY"));
        }
        if (type.startsWith("complaint.")) {
            event.complaintId = pick(List.of("k1", "k2"));
            event.source = pick(List.of("PLATFORM", "INTERNAL"));
            event.category = pick(List.of("attitude", "quality"));
            event.upheld = event.type == OrderEventType.COMPLAINT_CLOSED ? random.nextBoolean() : null;
            event.responsible = event.upheld == null || random.nextBoolean() ? null : "CARRIER";
        }
        if (type.startsWith("defect.")) {
            event.registerId = pick(List.of("d1", "d2", "d3", "d4", "d5"));
            event.skuId = pick(List.of("sku1", "sku1", "sku2"));
            event.kind = pick(List.of("QUALITY", "WRONG_GOODS", "STOCK_ERROR", "PAGE_ERROR", "LOST_PARCEL"));
        }
        switch (event.type) {
            case ORDER_CREATED -> event.buyerKey = buyer();
            case ORDER_PAID -> event.promisedShipBy = random.nextBoolean() ? null : near(event.occurredAt);
            case ORDER_REMINDED -> event.agentId = agent();
            case ORDER_SHIPPED -> event.waybillNo = waybill();
            case TASK_DONE ->
                event.task = pick(List.of("FOLLOW_UP_SHIPPED", "FOLLOW_UP_RECEIVED", "FOLLOW_UP_MONTH", "VISIT"));
            case PARCEL_SCANNED -> {
                event.waybillNo = waybill();
                event.action = pick(List.of("COLLECTED", "COLLECTED", "SIGNED", "SIGNED", "IN_TRANSIT", "LOST"));
                event.promisedDeliveryBy = random.nextBoolean() ? null : near(event.occurredAt);
            }
            default -> {}
        }
    }

    private ReviewEvent review(String store) {
        ReviewEvent event = event(new ReviewEvent(), store);
        event.type = random.nextBoolean() ? ReviewEventType.REVIEW_CREATED : pick(List.of(ReviewEventType.values()));
        event.type = event.type == ReviewEventType.REVIEW_REMOVED && random.nextInt(3) > 0
                ? ReviewEventType.REVIEW_REPLIED
                : event.type;
        event.reviewId = pick(List.of("v1", "v2", "v3", "v4"));
        event.orderId = "o1";
        event.rating = 1 + random.nextInt(5);
        event.dsrDescription = random.nextInt(6);
        event.dsrService = random.nextInt(6);
        event.dsrLogistics = random.nextInt(6);
        return event;
    }
}
