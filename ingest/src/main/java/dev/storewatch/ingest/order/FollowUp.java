package dev.storewatch.ingest.order;

import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.track.Moment;
import org.jspecify.annotations.Nullable;

/** The visits that follow an order, as task.done calls them. */
enum FollowUp {
    FOLLOW_UP_SHIPPED,
    FOLLOW_UP_RECEIVED,
    FOLLOW_UP_MONTH;

    /** What a task.done says was done for an order; null: some other task, or no order. */
    static @Nullable FollowUp of(OrderEvent event) {
        if (event.orderId == null) {
            return null;
        }
        return switch (event.task) {
            case "FOLLOW_UP_SHIPPED" -> FOLLOW_UP_SHIPPED;
            case "FOLLOW_UP_RECEIVED" -> FOLLOW_UP_RECEIVED;
            case "FOLLOW_UP_MONTH" -> FOLLOW_UP_MONTH;
            case null, default -> null;
        };
    }

    /** Keeps the earliest time each was done. */
    static void take(OrderHistory order, OrderEvent event) {
        Moment done = Kept.of(event);
        switch (of(event)) {
            case FOLLOW_UP_SHIPPED -> order.followedUpShipped = Moment.earlier(order.followedUpShipped, done);
            case FOLLOW_UP_RECEIVED -> order.followedUpReceived = Moment.earlier(order.followedUpReceived, done);
            case FOLLOW_UP_MONTH -> order.followedUpMonth = Moment.earlier(order.followedUpMonth, done);
            case null -> throw new IllegalArgumentException("Not a follow-up of an order: " + event.task);
        }
    }
}
