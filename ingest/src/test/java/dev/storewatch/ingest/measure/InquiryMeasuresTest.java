package dev.storewatch.ingest.measure;

import static dev.storewatch.ingest.event.OrderEventType.ORDER_CREATED;
import static dev.storewatch.ingest.event.OrderEventType.ORDER_PAID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.OrderEvent;
import org.junit.jupiter.api.Test;

/** Inquiries and attribution, sentence by sentence of the contract. */
class InquiryMeasuresTest {
    private final Events events = new Events();

    @Test
    void anInquiryNeedsAReplyOnItsDayAfterTheFirstMessage() {
        asked("b1", "2026-03-02T10:00:00.000");
        assertThat(Tracked.of(events).storeEver("inquiries")).isZero();
        events.replied("a1", "2026-03-02T09:59:59.999");
        events.replied("a1", "2026-03-03T00:00:00.000");
        assertThat(Tracked.of(events).storeEver("inquiries")).isZero();
        // The same instant is after.
        events.replied("a1", "2026-03-02T10:00:00.000");
        assertThat(Tracked.of(events).store("inquiries", 2)).isEqualTo(1);
        assertThat(Tracked.of(events).agent("a1", "inquiries", 2)).isEqualTo(1);
    }

    @Test
    void eachDayIsAnInquiryOfItsOwnAndAllConversationsOfTheBuyerCountTogether() {
        asked("b1", "2026-03-02T10:00:00.000");
        asked("b1", "2026-03-02T11:00:00.000").conversationId = "c2";
        // The reply in the other conversation is to the same buyer.
        events.replied("a2", "2026-03-02T12:00:00.000").conversationId = "c2";
        asked("b1", "2026-03-03T10:00:00.000");
        events.replied("a1", "2026-03-03T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("inquiries", 2)).isEqualTo(1);
        assertThat(tracked.store("inquiries", 3)).isEqualTo(1);
        assertThat(tracked.agent("a2", "inquiries", 2)).isEqualTo(1);
    }

    @Test
    void aBuyerWhoOrderedOnTheDayBeforeAskingMakesNoInquiry() {
        inquiry("2026-03-02T10:00:00.000");
        ordered("o1", "2026-03-02T09:59:59.999");
        assertThat(Tracked.of(events).storeEver("inquiries")).isZero();
    }

    @Test
    void anOrderOfTheDayBeforeOrOfTheSameInstantIsNoOrderBefore() {
        inquiry("2026-03-02T10:00:00.000");
        ordered("o1", "2026-03-01T23:59:59.999");
        ordered("o2", "2026-03-02T10:00:00.000");
        assertThat(Tracked.of(events).store("inquiries", 2)).isEqualTo(1);
    }

    @Test
    void conversationsOpenedInOrAfterTheSaleMakeNoInquiry() {
        inquiry("2026-03-02T10:00:00.000");
        events.opened("2026-03-02T09:00:00.000").phase = "POST";
        assertThat(Tracked.of(events).storeEver("inquiries")).isZero();
        // The earliest opening decides.
        events.opened("2026-03-02T08:00:00.000").phase = "PRE";
        assertThat(Tracked.of(events).store("inquiries", 2)).isEqualTo(1);
    }

    @Test
    void aMessagesBuyerIsItsOwnElseTheOpeningsElseTheEarliestMessagesThatNamesOne() {
        events.asked("2026-03-02T10:00:00.000");
        events.replied("a1", "2026-03-02T10:00:10.000");
        // Nobody is named: no buyer, no inquiry.
        assertThat(Tracked.of(events).storeEver("inquiries")).isZero();
        // A message of the next day names b2: then all without a name are b2's, and so are the replies.
        asked("b2", "2026-03-03T10:00:00.000");
        assertThat(Tracked.of(events).store("inquiries", 2)).isEqualTo(1);
        ordered("o1", "2026-03-02T11:00:00.000").buyerKey = "b2";
        paid("o1", "2026-03-02T11:00:00.000");
        assertThat(Tracked.of(events).store("inquiries_paid_d1", 2)).isEqualTo(1);
        // The opening names b1: the first message and the reply are b1's, whose order it is not.
        events.opened("2026-03-04T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("inquiries", 2)).isEqualTo(1);
        assertThat(tracked.storeEver("inquiries_paid_d1")).isZero();
        assertThat(tracked.agentsEver("orders_attributed")).isZero();
    }

    @Test
    void aMessageThatNamesAnotherBuyerIsThatBuyersButRepliesAreToTheConversations() {
        events.opened("2026-03-02T09:00:00.000");
        asked("b2", "2026-03-02T10:00:00.000");
        events.replied("a1", "2026-03-02T10:00:10.000").buyerKey = "b2";
        // b2 asked but was not answered; b1 was answered but did not ask.
        assertThat(Tracked.of(events).storeEver("inquiries")).isZero();
    }

    @Test
    void paidByTheEndOfTheNextDayAndOfTheFourth() {
        inquiry("2026-03-02T10:00:00.000");
        ordered("o1", "2026-03-02T10:00:00.000");
        paid("o1", "2026-03-03T23:59:59.999");
        assertThat(Tracked.of(events).store("inquiries_paid_d1", 2)).isEqualTo(1);
        assertThat(Tracked.of(events).store("inquiries_paid_d4", 2)).isEqualTo(1);
    }

    @Test
    void paidAfterTheNextDayIsPaidByTheFourth() {
        inquiry("2026-03-02T10:00:00.000");
        ordered("o1", "2026-03-02T10:00:00.000");
        paid("o1", "2026-03-04T00:00:00.000");
        assertThat(Tracked.of(events).storeEver("inquiries_paid_d1")).isZero();
        assertThat(Tracked.of(events).store("inquiries_paid_d4", 2)).isEqualTo(1);
    }

    @Test
    void paidAfterTheFourthDayConvertsNothing() {
        inquiry("2026-03-02T10:00:00.000");
        ordered("o1", "2026-03-02T10:00:00.000");
        paid("o1", "2026-03-07T00:00:00.000");
        assertThat(Tracked.of(events).storeEver("inquiries_paid_d4")).isZero();
        assertThat(Tracked.of(events).agentsEver("orders_attributed")).isZero();
    }

    @Test
    void anOrderIsWhoRepliedLastStrictlyBeforeItsCreation() {
        inquiry("2026-03-02T10:00:00.000");
        events.replied("a2", "2026-03-02T10:59:59.999");
        events.replied("a3", "2026-03-02T11:00:00.000");
        ordered("o1", "2026-03-02T11:00:00.000");
        paid("o1", "2026-03-03T12:00:00.000");
        Tracked tracked = Tracked.of(events);
        // Dated by payment, with the paid amount.
        assertThat(tracked.agent("a2", "orders_attributed", 3)).isEqualTo(1);
        assertThat(tracked.agent("a2", "sales_attributed", 3)).isEqualTo(100_0000);
        assertThat(tracked.agentsEver("orders_attributed")).isEqualTo(1);
        // The inquiry follows its order, on its own day.
        assertThat(tracked.agent("a2", "inquiries", 2)).isEqualTo(1);
        assertThat(tracked.agent("a2", "inquiries_paid_d1", 2)).isEqualTo(1);
        assertThat(tracked.agent("a2", "inquiries_paid_d4", 2)).isEqualTo(1);
        assertThat(tracked.agentsEver("inquiries")).isEqualTo(1);
    }

    @Test
    void whereNobodyRepliedBeforeTheOrderItIsTheLastReplysOfTheInquirysDay() {
        events.replied("a9", "2026-03-02T09:00:00.000");
        asked("b1", "2026-03-02T10:00:00.000");
        ordered("o1", "2026-03-02T10:00:05.000");
        paid("o1", "2026-03-02T10:00:05.000");
        events.replied("a1", "2026-03-02T10:00:10.000");
        events.replied("a2", "2026-03-02T10:00:20.000");
        Tracked tracked = Tracked.of(events);
        // a9 replied before t0, which does not count.
        assertThat(tracked.agent("a2", "orders_attributed", 2)).isEqualTo(1);
        assertThat(tracked.agent("a2", "inquiries", 2)).isEqualTo(1);
    }

    @Test
    void theEarliestInquiryWhoseFourDaysHoldTheOrderDecides() {
        // Day 2: a1 replied. Day 5: asked and ordered before a2's reply. By day 2's inquiry the last reply before is
        // a1's.
        asked("b1", "2026-03-02T10:00:00.000");
        events.replied("a1", "2026-03-02T10:00:10.000");
        asked("b1", "2026-03-05T10:00:00.000");
        ordered("o1", "2026-03-05T10:30:00.000");
        events.replied("a2", "2026-03-05T11:00:00.000");
        paid("o1", "2026-03-06T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.agent("a1", "orders_attributed", 6)).isEqualTo(1);
        // It converts both inquiries, and both follow it.
        assertThat(tracked.agent("a1", "inquiries", 2)).isEqualTo(1);
        assertThat(tracked.agent("a1", "inquiries", 5)).isEqualTo(1);
        assertThat(tracked.store("inquiries_paid_d4", 2)).isEqualTo(1);
        assertThat(tracked.storeEver("inquiries_paid_d1")).isEqualTo(1);
        assertThat(tracked.store("inquiries_paid_d1", 5)).isEqualTo(1);
    }

    @Test
    void anInquiryFollowsTheEarliestCreatedOfItsOrders() {
        inquiry("2026-03-02T10:00:00.000");
        ordered("o1", "2026-03-02T11:00:00.000");
        paid("o1", "2026-03-02T20:00:00.000");
        events.replied("a2", "2026-03-02T12:00:00.000");
        ordered("o2", "2026-03-02T13:00:00.000");
        paid("o2", "2026-03-02T14:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.agent("a1", "inquiries", 2)).isEqualTo(1);
        assertThat(tracked.agent("a1", "orders_attributed", 2)).isEqualTo(1);
        assertThat(tracked.agent("a2", "orders_attributed", 2)).isEqualTo(1);
        assertThat(tracked.agentsEver("inquiries")).isEqualTo(1);
    }

    /** b1 asks and a1 replies ten seconds later. */
    private void inquiry(String local) {
        asked("b1", local);
        events.replied("a1", local.replace(":00.000", ":10.000"));
    }

    private ChatEvent asked(String buyerKey, String local) {
        ChatEvent event = events.asked(local);
        event.buyerKey = buyerKey;
        return event;
    }

    private OrderEvent ordered(String orderId, String local) {
        var event = events.order(ORDER_CREATED, local);
        event.orderId = orderId;
        return event;
    }

    private void paid(String orderId, String local) {
        events.order(ORDER_PAID, local).orderId = orderId;
    }
}
