package dev.storewatch.ingest.order;

import dev.storewatch.ingest.breach.Breaches;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.order.OrderHistory.Creation;
import dev.storewatch.ingest.order.OrderHistory.Payment;
import dev.storewatch.ingest.order.OrderHistory.Reminder;
import dev.storewatch.ingest.order.OrderHistory.Repayment;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.track.AgentMeasure;
import dev.storewatch.ingest.track.BuyerNews;
import dev.storewatch.ingest.track.BuyerOrder;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.Scene;
import dev.storewatch.ingest.track.Step;
import dev.storewatch.ingest.track.StoreMeasure;
import dev.storewatch.ingest.track.Tally;
import java.util.ArrayList;
import java.util.List;

/** What follows from the history of one order. */
final class OrderOutcome {
    private static final long HOURS_24 = 24 * 3_600_000L;
    private static final long HOURS_48 = 2 * HOURS_24;

    private final OrderHistory order;
    private final Scene scene;
    private final Tally tally;
    private long wakeAt = Step.NEVER;

    private OrderOutcome(OrderHistory order, Scene scene) {
        this.order = order;
        this.scene = scene;
        this.tally = new Tally(scene.days());
    }

    static Step step(OrderHistory order, List<OrderEvent> events, Scene scene) {
        events.forEach(order::take);
        OrderOutcome outcome = new OrderOutcome(order, scene);
        outcome.countPayment();
        outcome.countShipping();
        outcome.countDelivery();
        outcome.countReminders();
        List<Row> rows = new ArrayList<>(1);
        OrderFact fact = new OrderFact(scene.storeId(), scene.id(), order, scene.days());
        if (fact.isKnown()) {
            order.facts.state(OrderFact.TABLE, fact, scene.now(), rows);
        }
        Breaches breaches = OrderBreaches.of(order, scene);
        order.breaches = breaches.state(order.breaches, rows);
        return new Step(
                rows,
                order.counted.become(outcome.tally, scene.storeId()),
                order.told.news(outcome.news(), scene.storeId(), scene.thing()),
                Math.min(outcome.wakeAt, breaches.wakeAt()));
    }

    private void countPayment() {
        if (order.created != null) {
            tally.count(StoreMeasure.ORDERS_CREATED, order.created.at);
        }
        if (order.paid != null) {
            tally.count(StoreMeasure.ORDERS_PAID, order.paid.at);
            tally.add(StoreMeasure.SALES_AMOUNT, order.paid.at, order.paid.amount);
        } else if (order.closed != null) {
            tally.count(StoreMeasure.ORDERS_CLOSED_UNPAID, order.closed.at);
        }
    }

    private void countShipping() {
        if (order.shipped != null) {
            tally.count(StoreMeasure.ORDERS_SHIPPED, order.shipped.at);
        }
        if (order.collected != null) {
            tally.count(StoreMeasure.PARCELS_COLLECTED, order.collected.at);
            if (order.paid != null && order.collected.at <= order.paid.at + HOURS_24) {
                tally.count(StoreMeasure.COLLECTED_IN_24H, order.collected.at);
            }
        }
        if (order.paid == null) {
            return;
        }
        long promise = promisedShipBy(order.paid);
        long leftAt = leftAt(order);
        boolean left = leftAt != Moment.UNKNOWN;
        if (!left && (isClosedBefore(promise) || isRefundedInFullBefore(promise, order.paid))) {
            return;
        }
        if (isPassed(promise)) {
            tally.count(StoreMeasure.SHIP_DUE, promise);
            if (left && leftAt <= promise) {
                tally.count(StoreMeasure.SHIP_ON_TIME, promise);
            }
        }
    }

    private void countDelivery() {
        if (order.signed != null && order.collected != null) {
            tally.count(StoreMeasure.PARCELS_SIGNED, order.signed.at);
            tally.add(StoreMeasure.TRANSIT_SECONDS, order.signed.at, Moment.span(order.collected, order.signed));
        }
        if (order.promised != null && isPassed(order.promised.promisedDeliveryBy)) {
            long promise = order.promised.promisedDeliveryBy;
            tally.count(StoreMeasure.DELIVERY_DUE, promise);
            if (order.signed == null || order.signed.at > promise) {
                tally.count(StoreMeasure.DELIVERY_LATE, promise);
            }
        }
        if (order.lost != null) {
            tally.count(StoreMeasure.PARCELS_LOST, order.lost.at);
        }
    }

    private void countReminders() {
        Reminder lastBeforePayment = null;
        for (Reminder reminder : order.reminders) {
            tally.count(StoreMeasure.REMINDERS, reminder.at);
            tally.count(AgentMeasure.REMINDERS, reminder.agentId, reminder.at);
            if (order.paid != null && reminder.at < order.paid.at) {
                lastBeforePayment = reminder;
            }
        }
        if (!order.reminders.isEmpty()) {
            long first = order.reminders.getFirst().at;
            tally.count(StoreMeasure.ORDERS_REMINDED, first);
            if (order.paid != null && lastBeforePayment != null && order.paid.at <= lastBeforePayment.at + HOURS_24) {
                tally.count(StoreMeasure.ORDERS_REMINDED_PAID, first);
            }
        }
    }

    private List<BuyerNews> news() {
        Creation created = order.created;
        if (created == null || created.buyerKey == null) {
            return List.of();
        }
        BuyerOrder said = new BuyerOrder();
        said.orderId = scene.id();
        said.createdAt = created.at;
        said.createdId = created.id;
        if (order.paid != null) {
            said.paidAt = order.paid.at;
            said.paidAmount = order.paid.amount;
        }
        BuyerNews news = new BuyerNews();
        news.buyerKey = created.buyerKey;
        news.order = said;
        return List.of(news);
    }

    /** Whether a promise has passed; if not, time alone will change the outcome. */
    private boolean isPassed(long promise) {
        if (promise < scene.now()) {
            return true;
        }
        wakeAt = Math.min(wakeAt, promise + 1);
        return false;
    }

    private boolean isClosedBefore(long promise) {
        return order.closed != null && order.closed.at < promise;
    }

    private boolean isRefundedInFullBefore(long promise, Payment paid) {
        long repaid = 0;
        for (Repayment repayment : order.repayments) {
            if (repayment.at < promise) {
                repaid += repayment.amount;
                // At once, as sums of the greatest amounts would not fit a long.
                if (repaid >= paid.amount) {
                    return true;
                }
            }
        }
        return false;
    }

    static long promisedShipBy(Payment paid) {
        return paid.promisedShipBy == Moment.UNKNOWN ? paid.at + HOURS_48 : paid.promisedShipBy;
    }

    /** The first order.shipped or the first COLLECTED scan, or {@link Moment#UNKNOWN}. */
    static long leftAt(OrderHistory order) {
        if (order.shipped == null) {
            return Moment.at(order.collected);
        }
        return order.collected == null ? order.shipped.at : Math.min(order.shipped.at, order.collected.at);
    }
}
