package dev.storewatch.ingest.order;

import dev.storewatch.ingest.breach.Breaches;
import dev.storewatch.ingest.breach.EndedBy;
import dev.storewatch.ingest.breach.Ending;
import dev.storewatch.ingest.breach.Wait;
import dev.storewatch.ingest.limit.BreachKind;
import dev.storewatch.ingest.order.OrderHistory.Creation;
import dev.storewatch.ingest.order.OrderHistory.Payment;
import dev.storewatch.ingest.order.OrderHistory.Reminder;
import dev.storewatch.ingest.order.OrderHistory.Repayment;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.Scene;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an order waits for too long: payment, shipping, scans of its parcels, the visits that follow. */
final class OrderBreaches {
    private static final Comparator<Repayment> BY_TIME = Comparator.comparingLong(repayment -> repayment.at);

    private final OrderHistory order;
    private final Breaches breaches;
    /** When there was nothing left to ship. */
    private final Ending cancelled;

    private OrderBreaches(OrderHistory order, Scene scene) {
        this.order = order;
        this.breaches = new Breaches(scene, scene.id());
        this.cancelled = Ending.NONE
                .or(order.closed, EndedBy.CLOSED)
                .or(order.paid == null ? Moment.UNKNOWN : refundedAt(order, order.paid), EndedBy.REFUNDED);
    }

    static Breaches of(OrderHistory order, Scene scene) {
        OrderBreaches found = new OrderBreaches(order, scene);
        if (order.created != null) {
            found.payment(order.created);
        }
        if (order.paid != null) {
            found.shipping(order.paid);
        }
        order.parcels.forEach(found::scans);
        found.followUp(BreachKind.FOLLOW_UP_SHIPPED, order.shipped, order.followedUpShipped);
        found.followUp(BreachKind.FOLLOW_UP_RECEIVED, order.signed, order.followedUpReceived);
        found.followUp(BreachKind.FOLLOW_UP_MONTH, order.confirmed, order.followedUpMonth);
        return found.breaches;
    }

    private void payment(Creation created) {
        Ending over = Ending.NONE.or(order.paid, EndedBy.PAID).or(order.closed, EndedBy.CLOSED);
        breaches.watch(
                Wait.of(BreachKind.UNPAID_NOT_REMINDED, created.at, created.agentId),
                over.or(reminder(0), EndedBy.REMINDED));
        Reminder first = reminder(0);
        breaches.watch(
                Wait.of(BreachKind.UNPAID_FEW_REMINDERS, created.at, first == null ? created.agentId : first.agentId),
                over.or(reminder(1), EndedBy.REMINDED));
    }

    private @Nullable Reminder reminder(int i) {
        return i < order.reminders.size() ? order.reminders.get(i) : null;
    }

    /** Missed is what counts as due and not on time in ship_due: closing or refunding an order spares it only before its promise. */
    private void shipping(Payment paid) {
        long promise = OrderOutcome.promisedShipBy(paid);
        long leftAt = OrderOutcome.leftAt(order);
        Ending left = Ending.NONE.or(leftAt, EndedBy.SHIPPED);
        breaches.watchPromise(
                Wait.of(BreachKind.SHIP_PROMISE_NEAR, paid.at, null),
                promise,
                left.or(cancelled).or(promise, EndedBy.MISSED));
        if (leftAt != Moment.UNKNOWN || cancelled.at() >= promise) {
            breaches.watch(Wait.of(BreachKind.SHIP_PROMISE_MISSED, promise, null), left, cancelled);
        }
    }

    private void scans(ParcelHistory parcel) {
        Ending end = parcel.ending().or(order.confirmed, EndedBy.CONFIRMED).or(cancelled);
        long[] from = parcel.waitedFrom();
        for (int i = 0; i < from.length && from[i] < end.at(); i++) {
            Ending next = i + 1 < from.length ? end.or(from[i + 1], EndedBy.SCANNED) : end;
            breaches.watch(new Wait(BreachKind.PARCEL_NOT_SCANNED, parcel.waybillNo, from[i], null), next);
        }
    }

    private void followUp(BreachKind kind, @Nullable Moment since, @Nullable Moment done) {
        if (since != null) {
            breaches.watch(
                    Wait.of(kind, since.at, null),
                    Ending.NONE.or(done, EndedBy.DONE).or(cancelled));
        }
    }

    /** When the succeeded refunds first came to the paid amount, or {@link Moment#UNKNOWN}. */
    private static long refundedAt(OrderHistory order, Payment paid) {
        if (order.repayments.isEmpty()) {
            return Moment.UNKNOWN;
        }
        List<Repayment> repayments = order.repayments.stream().sorted(BY_TIME).toList();
        long left = paid.amount;
        for (Repayment repayment : repayments) {
            left -= repayment.amount;
            if (left <= 0) {
                return repayment.at;
            }
        }
        return Moment.UNKNOWN;
    }
}
