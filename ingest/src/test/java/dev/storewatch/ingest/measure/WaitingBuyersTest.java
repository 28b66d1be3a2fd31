package dev.storewatch.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.ChatEventType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buyers who wait: 30 s is a warning, 60 s a breach. */
class WaitingBuyersTest {
    private static final String LATER = "2026-03-02T12:00:00.000";

    private final Events events = new Events();

    @BeforeEach
    void aBuyerAsks() {
        events.assigned("a1", "2026-03-02T09:59:00.000");
        events.asked("2026-03-02T10:00:00.000");
    }

    @Test
    void aReplyAtTheLimitIsInTime() {
        events.replied("a1", "2026-03-02T10:01:00.000");
        assertThat(Missed.of(events, LATER).of("BUYER_WAITS_LONG")).isEmpty();
        assertThat(Missed.of(events, LATER).of("BUYER_WAITS"))
                .containsExactly("a1 - 02T10:00:00.000 02T10:00:30.000 02T10:01:00.000 ANSWERED");
    }

    @Test
    void aReplyOneMillisecondAfterTheLimitIsLate() {
        events.replied("a2", "2026-03-02T10:01:00.001");
        assertThat(Missed.of(events, LATER).of("BUYER_WAITS_LONG"))
                .containsExactly("a2 - 02T10:00:00.000 02T10:01:00.000 02T10:01:00.001 ANSWERED");
    }

    @Test
    void itOpensAtItsMomentAndNotBefore() {
        assertThat(Missed.of(events, "2026-03-02T10:00:29.999").kinds()).isEmpty();
        assertThat(Missed.of(events, "2026-03-02T10:00:30.000").kinds()).containsExactly("BUYER_WAITS");
        assertThat(Missed.of(events, "2026-03-02T10:01:00.000").of("BUYER_WAITS_LONG"))
                .containsExactly("a1 - 02T10:00:00.000 02T10:01:00.000 - -");
    }

    @Test
    void neitherBotNorAutomaticReplyAnswers() {
        events.replied("a1", "2026-03-02T10:00:10.000").autoReply = true;
        events.replied("a1", "2026-03-02T10:00:20.000").sender = "BOT";
        assertThat(Missed.of(events, LATER).of("BUYER_WAITS_LONG"))
                .containsExactly("a1 - 02T10:00:00.000 02T10:01:00.000 - -");
    }

    @Test
    void aTransferStartsTheClockAnewForTheNextAgent() {
        // a1 had 50 s of it, a2 61 s.
        events.transferred("a1", "a2", "2026-03-02T10:00:50.000");
        events.replied("a2", "2026-03-02T10:01:51.000");
        assertThat(Missed.of(events, LATER).of("BUYER_WAITS_LONG"))
                .containsExactly("a2 - 02T10:00:50.000 02T10:01:50.000 02T10:01:51.000 ANSWERED");
        assertThat(Missed.of(events, LATER).of("BUYER_WAITS"))
                .containsExactly(
                        "a1 - 02T10:00:00.000 02T10:00:30.000 02T10:00:50.000 TRANSFERRED",
                        "a2 - 02T10:00:50.000 02T10:01:20.000 02T10:01:51.000 ANSWERED");
    }

    @Test
    void closingEndsAWaitButDoesNotMakeItShort() {
        events.chat(ChatEventType.CONVERSATION_CLOSED, "2026-03-02T10:00:40.000");
        assertThat(Missed.of(events, LATER).of("BUYER_WAITS_LONG"))
                .containsExactly("a1 - 02T10:00:00.000 02T10:01:00.000 02T10:01:00.000 CLOSED");
        assertThat(Missed.of(events, LATER).of("BUYER_WAITS"))
                .containsExactly("a1 - 02T10:00:00.000 02T10:00:30.000 02T10:00:40.000 CLOSED");
    }

    @Test
    void whoWritesAfterTheClosingWaitsOn() {
        events.chat(ChatEventType.CONVERSATION_CLOSED, "2026-03-02T10:00:40.000");
        events.asked("2026-03-02T10:00:50.000");
        assertThat(Missed.of(events, LATER).of("BUYER_WAITS_LONG"))
                .containsExactly("a1 - 02T10:00:00.000 02T10:01:00.000 - -");
    }

    @Test
    void aLateReplyTakesBackWhatNeverWas() {
        TrackedStores stores = new TrackedStores(store -> Events.SHANGHAI, Events.at(LATER));
        events.all().forEach(stores::take);
        assertThat(BreachRow.standing(stores.written())).hasSize(2);
        stores.take(events.replied("a1", "2026-03-02T10:00:20.000"));
        assertThat(BreachRow.standing(stores.written())).isEmpty();
    }

    @Test
    void theWaitIsOfTheConversationAndItsOrder() {
        events.opened("2026-03-02T09:58:00.000").orderId = "o7";
        BreachRow row = Missed.of(events, "2026-03-02T10:00:30.000").only();
        assertThat(row.thing()).isEqualTo("conversation");
        assertThat(row.thingId()).isEqualTo("c1");
        assertThat(row.orderId()).isEqualTo("o7");
        assertThat(row.level()).isEqualTo("WARN");
        assertThat(row.limit()).isEqualTo(30);
        // 2026-03-02 is day 20,514.
        assertThat(row.day()).isEqualTo(20_514);
    }
}
