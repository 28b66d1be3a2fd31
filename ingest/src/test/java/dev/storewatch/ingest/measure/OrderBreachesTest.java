package dev.storewatch.ingest.measure;

import static dev.storewatch.ingest.event.OrderEventType.ORDER_CLOSED;
import static dev.storewatch.ingest.event.OrderEventType.ORDER_CONFIRMED;
import static dev.storewatch.ingest.event.OrderEventType.ORDER_CREATED;
import static dev.storewatch.ingest.event.OrderEventType.ORDER_PAID;
import static dev.storewatch.ingest.event.OrderEventType.ORDER_REMINDED;
import static dev.storewatch.ingest.event.OrderEventType.ORDER_SHIPPED;
import static dev.storewatch.ingest.event.OrderEventType.REFUND_SUCCEEDED;
import static dev.storewatch.ingest.event.OrderEventType.TASK_DONE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Orders that wait for payment, shipping, scans and the visits that follow. */
class OrderBreachesTest {
    private static final String LATER = "2026-03-31T00:00:00.000";

    private final Events events = new Events();

    @Test
    void unpaidAtTwelveAndAtTwentyHours() {
        events.order(ORDER_CREATED, "2026-03-02T10:00:00.000").agentId = "a9";
        Missed missed = Missed.of(events, LATER);
        assertThat(missed.of("UNPAID_NOT_REMINDED")).containsExactly("a9 - 02T10:00:00.000 02T22:00:00.000 - -");
        assertThat(missed.of("UNPAID_FEW_REMINDERS")).containsExactly("a9 - 02T10:00:00.000 03T06:00:00.000 - -");
    }

    @Test
    void oneReminderIsEnoughForTwelveHoursButNotForTwenty() {
        events.order(ORDER_CREATED, "2026-03-02T10:00:00.000");
        events.order(ORDER_REMINDED, "2026-03-02T22:00:00.000");
        events.order(ORDER_REMINDED, "2026-03-03T06:00:00.001");
        Missed missed = Missed.of(events, LATER);
        assertThat(missed.of("UNPAID_NOT_REMINDED")).isEmpty();
        assertThat(missed.of("UNPAID_FEW_REMINDERS"))
                .containsExactly("a1 - 02T10:00:00.000 03T06:00:00.000 03T06:00:00.001 REMINDED");
    }

    @Test
    void paymentAndClosingEndTheWait() {
        events.order(ORDER_CREATED, "2026-03-02T10:00:00.000");
        events.order(ORDER_CLOSED, "2026-03-02T22:00:00.001");
        assertThat(Missed.of(events, LATER).of("UNPAID_NOT_REMINDED"))
                .containsExactly("- - 02T10:00:00.000 02T22:00:00.000 02T22:00:00.001 CLOSED");
        events.order(ORDER_PAID, "2026-03-02T22:00:00.000");
        assertThat(Missed.of(events, LATER).of("UNPAID_NOT_REMINDED")).isEmpty();
    }

    @Test
    void aShipPromiseComesNearAndIsMissed() {
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000").promisedShipBy = Events.at("2026-03-03T10:00:00.000");
        events.order(ORDER_SHIPPED, "2026-03-03T10:00:00.001");
        Missed missed = Missed.of(events, LATER);
        assertThat(missed.of("SHIP_PROMISE_NEAR"))
                .containsExactly("- - 02T10:00:00.000 03T08:00:00.000 03T10:00:00.000 MISSED");
        assertThat(missed.of("SHIP_PROMISE_MISSED"))
                .containsExactly("- - 03T10:00:00.000 03T10:00:00.000 03T10:00:00.001 SHIPPED");
    }

    @Test
    void leavingAtThePromiseIsInTimeAndWithoutOneItIsFortyEightHours() {
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000");
        events.scan("COLLECTED", "2026-03-04T10:00:00.000");
        Missed missed = Missed.of(events, "2026-03-04T12:00:00.000");
        assertThat(missed.of("SHIP_PROMISE_NEAR"))
                .containsExactly("- - 02T10:00:00.000 04T08:00:00.000 04T10:00:00.000 SHIPPED");
        assertThat(missed.of("SHIP_PROMISE_MISSED")).isEmpty();
    }

    @Test
    void aPromiseShorterThanTheLimitIsNearFromThePayment() {
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000").promisedShipBy = Events.at("2026-03-02T11:00:00.000");
        assertThat(Missed.of(events, "2026-03-02T10:00:00.000").of("SHIP_PROMISE_NEAR"))
                .containsExactly("- - 02T10:00:00.000 02T10:00:00.000 - -");
    }

    @Test
    void whatIsRefundedInFullBeforeThePromiseNeedNotLeave() {
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000");
        events.order(REFUND_SUCCEEDED, "2026-03-04T09:00:00.000").amount = 100_0000L;
        Missed missed = Missed.of(events, LATER);
        assertThat(missed.of("SHIP_PROMISE_MISSED")).isEmpty();
        assertThat(missed.of("SHIP_PROMISE_NEAR"))
                .containsExactly("- - 02T10:00:00.000 04T08:00:00.000 04T09:00:00.000 REFUNDED");
    }

    @Test
    void closingAfterThePromiseOnlyEndsTheBreach() {
        events.order(ORDER_PAID, "2026-03-02T10:00:00.000");
        events.order(ORDER_CLOSED, "2026-03-04T10:00:00.000");
        assertThat(Missed.of(events, LATER).of("SHIP_PROMISE_MISSED"))
                .containsExactly("- - 04T10:00:00.000 04T10:00:00.000 04T10:00:00.000 CLOSED");
    }

    @Test
    void aParcelIsSilentBetweenTwoScansUntilItIsSigned() {
        events.order(ORDER_SHIPPED, "2026-03-02T10:00:00.000");
        events.scan("COLLECTED", "2026-03-04T10:00:00.000");
        events.scan("IN_TRANSIT", "2026-03-06T10:00:00.001");
        events.scan("SIGNED", "2026-03-07T10:00:00.000");
        assertThat(Missed.of(events, "2026-03-12T00:00:00.000").of("PARCEL_NOT_SCANNED"))
                .containsExactly("- w1 04T10:00:00.000 06T10:00:00.000 06T10:00:00.001 SCANNED");
    }

    @Test
    void eachParcelOfAnOrderIsWatched() {
        events.order(ORDER_SHIPPED, "2026-03-02T10:00:00.000");
        events.order(ORDER_SHIPPED, "2026-03-02T10:00:00.000").waybillNo = "w2";
        events.scan("LOST", "2026-03-05T10:00:00.000");
        assertThat(Missed.of(events, "2026-03-06T00:00:00.000").of("PARCEL_NOT_SCANNED"))
                .containsExactly(
                        "- w1 02T10:00:00.000 04T10:00:00.000 05T10:00:00.000 LOST",
                        "- w2 02T10:00:00.000 04T10:00:00.000 - -");
    }

    @Test
    void aLateScanSplitsASilenceIntoTwoShortOnes() {
        events.order(ORDER_SHIPPED, "2026-03-02T10:00:00.000");
        events.scan("SIGNED", "2026-03-05T10:00:00.000");
        assertThat(Missed.of(events, LATER).of("PARCEL_NOT_SCANNED")).hasSize(1);
        events.scan("COLLECTED", "2026-03-04T10:00:00.000");
        assertThat(Missed.of(events, LATER).of("PARCEL_NOT_SCANNED")).isEmpty();
    }

    @Test
    void followUpsFallDueAndAreDone() {
        events.order(ORDER_SHIPPED, "2026-03-02T10:00:00.000");
        events.scan("SIGNED", "2026-03-04T10:00:00.000");
        events.order(ORDER_CONFIRMED, "2026-03-05T10:00:00.000");
        events.order(TASK_DONE, "2026-03-03T12:00:00.000").task = "FOLLOW_UP_SHIPPED";
        events.order(TASK_DONE, "2026-03-09T10:00:00.000").task = "FOLLOW_UP_RECEIVED";
        events.order(TASK_DONE, "2026-03-09T10:00:00.000").task = "VISIT";
        Missed missed = Missed.of(events, "2026-04-04T10:00:00.000");
        assertThat(missed.of("FOLLOW_UP_SHIPPED"))
                .containsExactly("- - 02T10:00:00.000 03T10:00:00.000 03T12:00:00.000 DONE");
        assertThat(missed.of("FOLLOW_UP_RECEIVED")).isEmpty();
        assertThat(missed.of("FOLLOW_UP_MONTH")).containsExactly("- - 05T10:00:00.000 04T10:00:00.000 - -");
        assertThat(Missed.of(events, "2026-04-04T09:59:59.999").of("FOLLOW_UP_MONTH"))
                .isEmpty();
    }
}
