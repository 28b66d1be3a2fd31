package dev.storewatch.ingest.measure;

import static dev.storewatch.ingest.measure.Figures.first;
import static dev.storewatch.ingest.measure.Figures.grouped;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.OrderEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Inquiries and whose they are, once more. */
final class InquiryFigures {
    private record Purchase(
            String orderId, OrderEvent created, @Nullable OrderEvent paid) {}

    private record Asking(LocalDate day, long start, ChatEvent lastReply) {}

    private final Figures figures;
    private final List<ChatEvent> asked = new ArrayList<>();
    private final List<ChatEvent> replies = new ArrayList<>();
    private final List<Purchase> purchases = new ArrayList<>();
    private final List<Asking> askings = new ArrayList<>();

    private InquiryFigures(Figures figures) {
        this.figures = figures;
    }

    static void add(List<Event> events, Figures figures) {
        Map<String, InquiryFigures> buyers = new TreeMap<>();
        grouped(events, ChatEvent.class, e -> e.conversationId).values().forEach(conversation -> {
            Optional<ChatEvent> opened = first(conversation, "conversation.opened");
            String phase = opened.map(o -> o.phase).orElse("PRE");
            if (phase.equals("MID") || phase.equals("POST")) {
                return;
            }
            List<ChatEvent> messages = ChatFigures.asked(conversation);
            String buyer = opened.map(o -> o.buyerKey)
                    .or(() -> messages.stream()
                            .flatMap(m -> Optional.ofNullable(m.buyerKey).stream())
                            .findFirst())
                    .orElse(null);
            for (ChatEvent message : messages) {
                String asking = message.buyerKey != null ? message.buyerKey : buyer;
                if (asking != null) {
                    of(buyers, asking, figures).asked.add(message);
                }
            }
            if (buyer != null) {
                of(buyers, buyer, figures).replies.addAll(ChatFigures.replies(conversation));
            }
        });
        grouped(events, OrderEvent.class, e -> e.orderId)
                .forEach((orderId, order) -> first(order, "order.created")
                        .ifPresent(created -> of(buyers, "" + created.buyerKey, figures)
                                .purchases
                                .add(new Purchase(
                                        orderId,
                                        created,
                                        first(order, "order.paid").orElse(null)))));
        buyers.values().forEach(InquiryFigures::add);
    }

    private static InquiryFigures of(Map<String, InquiryFigures> buyers, String buyer, Figures figures) {
        return buyers.computeIfAbsent(buyer, b -> new InquiryFigures(figures));
    }

    private void add() {
        asked.sort(Figures.BY_TIME);
        replies.sort(Figures.BY_TIME);
        purchases.sort((a, b) -> Figures.BY_TIME.compare(a.created, b.created));
        TreeSet<LocalDate> days = new TreeSet<>();
        asked.forEach(m -> days.add(figures.day(m.occurredAt)));
        days.forEach(this::findInquiry);
        askings.forEach(this::count);
        for (Purchase purchase : purchases) {
            attributed(purchase).ifPresent(agent -> {
                OrderEvent paid = Objects.requireNonNull(purchase.paid);
                figures.agent("orders_attributed", agent, paid.occurredAt, 1);
                figures.agent("sales_attributed", agent, paid.occurredAt, Objects.requireNonNull(paid.amount));
            });
        }
    }

    private void findInquiry(LocalDate day) {
        long start = asked.stream()
                .mapToLong(m -> m.occurredAt)
                .filter(at -> figures.day(at).equals(day))
                .min()
                .orElseThrow();
        List<ChatEvent> onTheDay = replies.stream()
                .filter(r -> figures.day(r.occurredAt).equals(day))
                .toList();
        boolean replied = onTheDay.stream().anyMatch(r -> r.occurredAt >= start);
        boolean ordered = purchases.stream()
                .mapToLong(p -> p.created.occurredAt)
                .anyMatch(at -> figures.day(at).equals(day) && at < start);
        if (replied && !ordered) {
            askings.add(new Asking(day, start, onTheDay.getLast()));
        }
    }

    private boolean converts(Purchase purchase, Asking asking, int days) {
        return purchase.paid != null
                && purchase.created.occurredAt >= asking.start
                && !figures.day(purchase.paid.occurredAt).isAfter(asking.day.plusDays(days));
    }

    private void count(Asking asking) {
        boolean d1 = purchases.stream().anyMatch(p -> converts(p, asking, 1));
        Optional<Purchase> d4 =
                purchases.stream().filter(p -> converts(p, asking, 4)).findFirst();
        String agent = d4.flatMap(this::attributed).orElse("" + asking.lastReply.agentId);
        figures.store("inquiries", asking.start, 1);
        figures.store("inquiries_paid_d1", asking.start, d1 ? 1 : 0);
        figures.store("inquiries_paid_d4", asking.start, d4.isPresent() ? 1 : 0);
        figures.agent("inquiries", agent, asking.start, 1);
        figures.agent("inquiries_paid_d1", agent, asking.start, d1 ? 1 : 0);
        figures.agent("inquiries_paid_d4", agent, asking.start, d4.isPresent() ? 1 : 0);
    }

    private Optional<String> attributed(Purchase purchase) {
        return askings.stream()
                .filter(a -> converts(purchase, a, 4))
                .findFirst()
                .map(asking -> replies.stream()
                        .filter(r -> r.occurredAt >= asking.start && r.occurredAt < purchase.created.occurredAt)
                        .reduce((a, b) -> b)
                        .map(r -> "" + r.agentId)
                        .orElse("" + asking.lastReply.agentId));
    }
}
