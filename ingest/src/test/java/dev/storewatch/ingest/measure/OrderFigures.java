package dev.storewatch.ingest.measure;

import static dev.storewatch.ingest.measure.Figures.first;
import static dev.storewatch.ingest.measure.Figures.grouped;
import static dev.storewatch.ingest.measure.Figures.ofType;
import static dev.storewatch.ingest.measure.Figures.span;

import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.OrderEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The measures of the stream orders, once more. */
final class OrderFigures {
    private static final long HOUR = 3_600_000;
    private static final List<String> QUALITY =
            List.of("quality", "wrong_goods", "damaged", "not_as_described", "counterfeit");

    private OrderFigures() {}

    static void add(List<Event> events, Figures figures) {
        grouped(events, OrderEvent.class, e -> e.orderId).values().forEach(order -> {
            sale(order, figures);
            shipping(order, figures);
            delivery(order, figures);
            reminders(order, figures);
        });
        grouped(events, OrderEvent.class, e -> e.refundId).values().forEach(refund -> {
            refund(refund, figures);
            dispute(refund, figures);
        });
        grouped(events, OrderEvent.class, e -> e.complaintId).values().forEach(c -> complaint(c, figures));
        grouped(events, OrderEvent.class, e -> e.registerId)
                .values()
                .forEach(defect -> first(defect, "defect.registered").ifPresent(registered -> {
                    String kind = Objects.requireNonNull(registered.kind);
                    String suffix = List.of("QUALITY", "WRONG_GOODS").contains(kind) ? kind.toLowerCase() : "other";
                    figures.store("defects_" + suffix, registered.occurredAt, 1);
                }));
    }

    private static void sale(List<OrderEvent> order, Figures figures) {
        first(order, "order.created").ifPresent(created -> figures.store("orders_created", created.occurredAt, 1));
        first(order, "order.paid").ifPresent(paid -> {
            figures.store("orders_paid", paid.occurredAt, 1);
            figures.store("sales_amount", paid.occurredAt, amount(paid));
        });
        if (first(order, "order.paid").isEmpty()) {
            first(order, "order.closed")
                    .ifPresent(closed -> figures.store("orders_closed_unpaid", closed.occurredAt, 1));
        }
    }

    private static void shipping(List<OrderEvent> order, Figures figures) {
        Optional<OrderEvent> collected = scans(order, "COLLECTED").stream().findFirst();
        Optional<OrderEvent> shipped = first(order, "order.shipped");
        shipped.ifPresent(s -> figures.store("orders_shipped", s.occurredAt, 1));
        collected.ifPresent(c -> figures.store("parcels_collected", c.occurredAt, 1));
        first(order, "order.paid").ifPresent(paid -> {
            collected
                    .filter(c -> c.occurredAt <= paid.occurredAt + 24 * HOUR)
                    .ifPresent(c -> figures.store("collected_in_24h", c.occurredAt, 1));
            long promise = paid.promisedShipBy == null ? paid.occurredAt + 48 * HOUR : paid.promisedShipBy;
            long[] departures = LongStream.concat(
                            shipped.stream().mapToLong(s -> s.occurredAt),
                            collected.stream().mapToLong(c -> c.occurredAt))
                    .sorted()
                    .toArray();
            boolean closedBefore =
                    ofType(order, "order.closed").stream().anyMatch(closed -> closed.occurredAt < promise);
            // By refund its earliest success; the list is by time.
            Map<String, OrderEvent> repaid = ofType(order, "refund.succeeded").stream()
                    .collect(Collectors.toMap(e -> "" + e.refundId, e -> e, (a, b) -> a));
            List<OrderEvent> repaidBefore =
                    repaid.values().stream().filter(e -> e.occurredAt < promise).toList();
            boolean repaidInFull = !repaidBefore.isEmpty()
                    && repaidBefore.stream().mapToLong(OrderFigures::amount).sum() >= amount(paid);
            boolean due = departures.length > 0 || !(closedBefore || repaidInFull);
            if (due && figures.now > promise) {
                figures.store("ship_due", promise, 1);
                figures.store("ship_on_time", promise, departures.length > 0 && departures[0] <= promise ? 1 : 0);
            }
        });
    }

    private static void delivery(List<OrderEvent> order, Figures figures) {
        Optional<OrderEvent> collected = scans(order, "COLLECTED").stream().findFirst();
        List<OrderEvent> signed = scans(order, "SIGNED");
        if (collected.isPresent() && !signed.isEmpty()) {
            figures.store("parcels_signed", signed.getFirst().occurredAt, 1);
            figures.store("transit_seconds", signed.getFirst().occurredAt, span(collected, signed.getFirst()));
        }
        scans(order, "LOST").stream().findFirst().ifPresent(l -> figures.store("parcels_lost", l.occurredAt, 1));
        ofType(order, "parcel.scanned").reversed().stream()
                .filter(scan -> scan.promisedDeliveryBy != null)
                .mapToLong(scan -> Objects.requireNonNull(scan.promisedDeliveryBy))
                .findFirst()
                .ifPresent(promise -> {
                    if (figures.now > promise) {
                        figures.store("delivery_due", promise, 1);
                        boolean inTime = signed.stream().anyMatch(s -> s.occurredAt <= promise);
                        figures.store("delivery_late", promise, inTime ? 0 : 1);
                    }
                });
    }

    private static void reminders(List<OrderEvent> order, Figures figures) {
        List<OrderEvent> reminders = ofType(order, "order.reminded");
        for (OrderEvent reminder : reminders) {
            figures.store("reminders", reminder.occurredAt, 1);
            figures.agent("reminders", reminder.agentId, reminder.occurredAt, 1);
        }
        if (reminders.isEmpty()) {
            return;
        }
        long firstReminder = reminders.getFirst().occurredAt;
        figures.store("orders_reminded", firstReminder, 1);
        first(order, "order.paid")
                .ifPresent(paid -> reminders.reversed().stream()
                        .filter(reminder -> reminder.occurredAt < paid.occurredAt)
                        .findFirst()
                        .filter(reminder -> paid.occurredAt - reminder.occurredAt <= 24 * HOUR)
                        .ifPresent(reminder -> figures.store("orders_reminded_paid", firstReminder, 1)));
    }

    private static void refund(List<OrderEvent> refund, Figures figures) {
        Optional<OrderEvent> created = first(refund, "refund.created");
        created.ifPresent(c -> {
            String firstReason = "" + c.reasonCode;
            String latestReason = ofType(refund, "refund.modified").reversed().stream()
                    .filter(m -> m.reasonCode != null)
                    .map(m -> "" + m.reasonCode)
                    .findFirst()
                    .orElse(firstReason);
            figures.store("refunds_created", c.occurredAt, 1);
            if (QUALITY.contains(firstReason)) {
                figures.store("refunds_created_quality", c.occurredAt, 1);
                figures.store("refunds_quality_reclassified", c.occurredAt, QUALITY.contains(latestReason) ? 0 : 1);
            }
        });
        Optional<OrderEvent> agreed = first(refund, "refund.agreed");
        agreed.ifPresent(a -> {
            figures.store("refunds_agreed", a.occurredAt, 1);
            figures.store("agree_seconds", a.occurredAt, span(created, a));
            figures.agent("refunds_agreed", a.agentId, a.occurredAt, 1);
            figures.agent("agree_seconds", a.agentId, a.occurredAt, span(created, a));
        });
        Optional<OrderEvent> succeeded = first(refund, "refund.succeeded");
        succeeded.ifPresent(s -> {
            figures.store("refunds_succeeded", s.occurredAt, 1);
            figures.store("refund_amount", s.occurredAt, amount(s));
            figures.store("refund_seconds", s.occurredAt, span(created, s));
            String handler =
                    s.agentId != null ? s.agentId : agreed.map(a -> a.agentId).orElse(null);
            figures.agent("refunds_handled", handler, s.occurredAt, 1);
            figures.agent("refund_seconds", handler, s.occurredAt, span(created, s));
        });
        if (succeeded.isEmpty()) {
            first(refund, "refund.closed").ifPresent(c -> figures.store("refunds_withdrawn", c.occurredAt, 1));
        }
    }

    private static void dispute(List<OrderEvent> refund, Figures figures) {
        first(refund, "dispute.applied", "dispute.intervened").ifPresent(dispute -> {
            figures.store("disputes", dispute.occurredAt, 1);
            ofType(refund, "refund.agreed", "refund.refused").reversed().stream()
                    .filter(decision -> decision.occurredAt <= dispute.occurredAt)
                    .findFirst()
                    .ifPresent(decision -> figures.agent("disputes", decision.agentId, dispute.occurredAt, 1));
        });
        ofType(refund, "dispute.judged").stream()
                .filter(judged -> "BUYER".equals(judged.inFavourOf))
                .findFirst()
                .ifPresent(judged -> figures.store("disputes_lost", judged.occurredAt, 1));
    }

    private static void complaint(List<OrderEvent> complaint, Figures figures) {
        Optional<OrderEvent> opened = first(complaint, "complaint.opened");
        Optional<OrderEvent> closed = first(complaint, "complaint.closed");
        opened.ifPresent(o -> {
            figures.store("complaints", o.occurredAt, 1);
            figures.store("complaints_platform", o.occurredAt, "PLATFORM".equals(o.source) ? 1 : 0);
            figures.agent("complaints", o.agentId, o.occurredAt, 1);
            boolean upheld = closed.map(c -> c.upheld).orElse(false);
            figures.agent(
                    "complaints_attitude_upheld",
                    o.agentId,
                    o.occurredAt,
                    upheld && "attitude".equals(o.category) ? 1 : 0);
        });
        closed.ifPresent(c -> {
            figures.store("complaints_closed", c.occurredAt, 1);
            figures.store("complaint_close_seconds", c.occurredAt, span(opened, c));
        });
    }

    private static List<OrderEvent> scans(List<OrderEvent> order, String action) {
        return ofType(order, "parcel.scanned").stream()
                .filter(scan -> action.equals(scan.action))
                .toList();
    }

    private static long amount(OrderEvent event) {
        return Objects.requireNonNull(event.amount);
    }
}
