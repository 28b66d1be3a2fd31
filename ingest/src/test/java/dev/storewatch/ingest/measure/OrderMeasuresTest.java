package dev.storewatch.ingest.measure;

import static dev.storewatch.ingest.event.OrderEventType.ORDER_CLOSED;
import static dev.storewatch.ingest.event.OrderEventType.ORDER_CREATED;
import static dev.storewatch.ingest.event.OrderEventType.ORDER_PAID;
import static dev.storewatch.ingest.event.OrderEventType.ORDER_REMINDED;
import static dev.storewatch.ingest.event.OrderEventType.ORDER_SHIPPED;
import static dev.storewatch.ingest.event.OrderEventType.REFUND_SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.OrderEvent;
import org.junit.jupiter.api.Test;

/** Orders, parcels and reminders, sentence by sentence of the contract. */
class OrderMeasuresTest {
    private static final long SECOND = 1_000;
    private final Events events = new Events();

    @Test
    void theDayIsTheStoresOwn() {
        // 16:00 in UTC is midnight in Shanghai.
        events.order(ORDER_CREATED, "2026-03-02T00:00:00.000");
        events.order(ORDER_CREATED, "2026-03-01T23:59:59.999").orderId = "o2";
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("orders_created", 1)).isEqualTo(1);
        assertThat(tracked.store("orders_created", 2)).isEqualTo(1);
    }

    @Test
    void ofTwoPaymentsTheEarliestCountsWithItsAmount() {
        events.order(ORDER_PAID, "2026-03-03T10:00:00.000").amount = 70_0000L;
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000").amount = 50_0000L;
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("orders_paid", 2)).isEqualTo(1);
        assertThat(tracked.store("sales_amount", 2)).isEqualTo(50_0000);
        assertThat(tracked.storeEver("orders_paid")).isEqualTo(1);
    }

    @Test
    void ofTwoPaymentsOfOneInstantTheSmallerEventIdCountsInByteOrder() {
        // U+FB01 is EF AC 81 in UTF-8, before U+1F600, F0 9F 98 80; as UTF-16 units it is the other way round.
        OrderEvent later = events.order(ORDER_PAID, "2026-03-02T10:00:00.000");
        later.eventId = "\uD83D\uDE00";
        later.amount = 70_0000L;
        OrderEvent earlier = events.order(ORDER_PAID, "2026-03-02T10:00:00.000");
        earlier.eventId = "\uFB01";
        earlier.amount = 50_0000L;
        assertThat(Tracked.of(events).store("sales_amount", 2)).isEqualTo(50_0000);
    }

    @Test
    void aClosedOrderIsUnpaidOnlyIfItWasNeverPaid() {
        events.order(ORDER_CLOSED, "2026-03-02T10:00:00.000");
        events.order(ORDER_CLOSED, "2026-03-02T10:00:00.000").orderId = "o2";
        events.order(ORDER_PAID, "2026-03-09T10:00:00.000").orderId = "o2";
        assertThat(Tracked.of(events).storeEver("orders_closed_unpaid")).isEqualTo(1);
    }

    @Test
    void withoutAPromiseAnOrderIsDue48HoursAfterPayment() {
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000");
        events.order(ORDER_SHIPPED, "2026-03-04T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("ship_due", 4)).isEqualTo(1);
        // Left not after the promise: at it.
        assertThat(tracked.store("ship_on_time", 4)).isEqualTo(1);
    }

    @Test
    void anOrderThatLeftAMillisecondAfterThePromiseIsLate() {
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000");
        events.order(ORDER_SHIPPED, "2026-03-04T10:00:00.001");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("ship_due", 4)).isEqualTo(1);
        assertThat(tracked.store("ship_on_time", 4)).isZero();
    }

    @Test
    void thePromiseIsThatOfTheEarliestPayment() {
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000").promisedShipBy = Events.at("2026-03-03T08:00:00.000");
        events.order(ORDER_PAID, "2026-03-02T11:00:00.000").promisedShipBy = Events.at("2026-03-09T08:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("ship_due", 3)).isEqualTo(1);
        assertThat(tracked.storeEver("ship_due")).isEqualTo(1);
    }

    @Test
    void theFirstCollectionOfAnyWaybillCountsAsLeaving() {
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000");
        events.order(ORDER_SHIPPED, "2026-03-05T10:00:00.000");
        events.scan("COLLECTED", "2026-03-03T10:00:00.000").waybillNo = "another";
        assertThat(Tracked.of(events).store("ship_on_time", 4)).isEqualTo(1);
    }

    @Test
    void anOrderIsDueOnlyOnceItsPromiseHasPassed() {
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000");
        assertThat(Tracked.of(events, "2026-03-04T10:00:00.000").store("ship_due", 4))
                .isZero();
        assertThat(Tracked.of(events, "2026-03-04T10:00:00.001").store("ship_due", 4))
                .isEqualTo(1);
    }

    @Test
    void anOrderClosedBeforeItsPromiseIsNotDueUnlessItLeft() {
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000");
        events.order(ORDER_CLOSED, "2026-03-04T09:59:59.999");
        assertThat(Tracked.of(events).storeEver("ship_due")).isZero();
        // It left after all, even long after: it was due, and late.
        events.order(ORDER_SHIPPED, "2026-03-20T10:00:00.000");
        assertThat(Tracked.of(events).store("ship_due", 4)).isEqualTo(1);
        assertThat(Tracked.of(events).storeEver("ship_on_time")).isZero();
    }

    @Test
    void anOrderClosedAtItsPromiseIsDue() {
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000");
        events.order(ORDER_CLOSED, "2026-03-04T10:00:00.000");
        assertThat(Tracked.of(events).store("ship_due", 4)).isEqualTo(1);
    }

    @Test
    void anOrderRefundedInFullBeforeItsPromiseIsNotDue() {
        // 60 + 40 of the 100 paid; the second success of the first refund counts for nothing.
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000");
        refund("r1", 60_0000, "2026-03-03T10:00:00.000");
        refund("r1", 60_0000, "2026-03-03T11:00:00.000");
        assertThat(Tracked.of(events).store("ship_due", 4)).isEqualTo(1);
        refund("r2", 40_0000, "2026-03-04T09:59:59.999");
        assertThat(Tracked.of(events).storeEver("ship_due")).isZero();
    }

    @Test
    void aRefundAtThePromiseIsTooLate() {
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000");
        refund("r1", 100_0000, "2026-03-04T10:00:00.000");
        assertThat(Tracked.of(events).store("ship_due", 4)).isEqualTo(1);
    }

    @Test
    void anOrderPaidWithNothingIsRefundedInFullOnlyByARefund() {
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000").amount = 0L;
        assertThat(Tracked.of(events).store("ship_due", 4)).isEqualTo(1);
        refund("r1", 0, "2026-03-03T10:00:00.000");
        assertThat(Tracked.of(events).storeEver("ship_due")).isZero();
    }

    @Test
    void collectedWithin24HoursOfPaymentOrBeforeIt() {
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000");
        events.scan("COLLECTED", "2026-03-03T10:00:00.000");
        // Before payment counts, a millisecond too late does not, never paid does not.
        events.order(ORDER_PAID, "2026-03-03T10:00:00.000").orderId = "o2";
        events.scan("COLLECTED", "2026-03-03T09:00:00.000").orderId = "o2";
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000").orderId = "o3";
        events.scan("COLLECTED", "2026-03-03T10:00:00.001").orderId = "o3";
        events.scan("COLLECTED", "2026-03-03T10:00:00.000").orderId = "o4";
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("parcels_collected", 3)).isEqualTo(4);
        assertThat(tracked.store("collected_in_24h", 3)).isEqualTo(2);
    }

    @Test
    void aSignedParcelCountsOnceItWasCollected() {
        events.scan("SIGNED", "2026-03-05T10:00:00.000");
        assertThat(Tracked.of(events).storeEver("parcels_signed")).isZero();
        events.scan("COLLECTED", "2026-03-05T09:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("parcels_signed", 5)).isEqualTo(1);
        assertThat(tracked.store("transit_seconds", 5)).isEqualTo(3600 * SECOND);
    }

    @Test
    void aParcelCollectedAfterItWasSignedWasNoTimeOnTheWay() {
        events.scan("SIGNED", "2026-03-05T10:00:00.000");
        events.scan("COLLECTED", "2026-03-06T09:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("parcels_signed", 5)).isEqualTo(1);
        assertThat(tracked.storeEver("transit_seconds")).isZero();
    }

    @Test
    void thePromiseOfDeliveryIsThatOfTheLatestScanWithOne() {
        events.scan("COLLECTED", "2026-03-02T10:00:00.000").promisedDeliveryBy = Events.at("2026-03-04T20:00:00.000");
        events.scan("IN_TRANSIT", "2026-03-03T10:00:00.000").promisedDeliveryBy = Events.at("2026-03-06T20:00:00.000");
        events.scan("IN_TRANSIT", "2026-03-04T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.storeEver("delivery_due")).isEqualTo(1);
        assertThat(tracked.store("delivery_due", 6)).isEqualTo(1);
        assertThat(tracked.store("delivery_late", 6)).isEqualTo(1);
    }

    @Test
    void signedAtThePromiseOfDeliveryIsInTime() {
        events.scan("COLLECTED", "2026-03-02T10:00:00.000").promisedDeliveryBy = Events.at("2026-03-04T20:00:00.000");
        events.scan("SIGNED", "2026-03-04T20:00:00.000").waybillNo = "another";
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("delivery_due", 4)).isEqualTo(1);
        assertThat(tracked.store("delivery_late", 4)).isZero();
    }

    @Test
    void aDeliveryIsDueOnlyOnceItsPromiseHasPassed() {
        events.scan("COLLECTED", "2026-03-02T10:00:00.000").promisedDeliveryBy = Events.at("2026-03-04T20:00:00.000");
        assertThat(Tracked.of(events, "2026-03-04T20:00:00.000").storeEver("delivery_due"))
                .isZero();
        assertThat(Tracked.of(events, "2026-03-04T20:00:00.001").storeEver("delivery_late"))
                .isEqualTo(1);
    }

    @Test
    void aParcelIsLostOnce() {
        events.scan("LOST", "2026-03-06T10:00:00.000");
        events.scan("LOST", "2026-03-05T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("parcels_lost", 5)).isEqualTo(1);
        assertThat(tracked.storeEver("parcels_lost")).isEqualTo(1);
    }

    @Test
    void remindersCountEachAndTheirOrderByTheFirst() {
        events.order(ORDER_REMINDED, "2026-03-02T10:00:00.000");
        events.order(ORDER_REMINDED, "2026-03-03T10:00:00.000").agentId = "a2";
        // Paid 24 h after the last reminder before it; the one of the same instant is not before it.
        events.order(ORDER_PAID, "2026-03-04T10:00:00.000");
        events.order(ORDER_REMINDED, "2026-03-04T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.storeEver("reminders")).isEqualTo(3);
        assertThat(tracked.agent("a2", "reminders", 3)).isEqualTo(1);
        assertThat(tracked.storeEver("orders_reminded")).isEqualTo(1);
        assertThat(tracked.store("orders_reminded", 2)).isEqualTo(1);
        assertThat(tracked.store("orders_reminded_paid", 2)).isEqualTo(1);
    }

    @Test
    void anOrderPaidAMillisecondTooLateOrBeforeAnyReminderWasNotPaidForIt() {
        events.order(ORDER_REMINDED, "2026-03-03T10:00:00.000");
        events.order(ORDER_PAID, "2026-03-04T10:00:00.001");
        events.order(ORDER_PAID, "2026-03-03T10:00:00.000").orderId = "o2";
        events.order(ORDER_REMINDED, "2026-03-03T10:00:00.000").orderId = "o2";
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("orders_reminded", 3)).isEqualTo(2);
        assertThat(tracked.storeEver("orders_reminded_paid")).isZero();
    }

    private void refund(String refundId, long amount, String local) {
        OrderEvent event = events.order(REFUND_SUCCEEDED, local);
        event.refundId = refundId;
        event.amount = amount;
    }
}
