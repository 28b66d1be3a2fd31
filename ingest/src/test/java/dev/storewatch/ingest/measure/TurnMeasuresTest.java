package dev.storewatch.ingest.measure;

import static dev.storewatch.ingest.event.ChatEventType.CONVERSATION_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.ChatEvent;
import org.junit.jupiter.api.Test;

/** Turns and whose they are, sentence by sentence of the contract. */
class TurnMeasuresTest {
    private final Events events = new Events();

    @Test
    void aTurnRunsFromTheFirstMessageAfterTheLastReplyToTheNextReply() {
        events.asked("2026-03-02T10:00:00.000");
        events.asked("2026-03-02T10:00:10.000");
        events.replied("a1", "2026-03-02T10:00:20.000");
        events.replied("a1", "2026-03-02T10:00:25.000");
        events.asked("2026-03-02T10:05:00.000");
        events.replied("a2", "2026-03-02T10:06:30.000");
        Tracked tracked = Tracked.of(events);
        // 20 s, and 90 s.
        assertThat(tracked.store("turns", 2)).isEqualTo(2);
        assertThat(tracked.store("turns_answered", 2)).isEqualTo(2);
        assertThat(tracked.store("turn_seconds", 2)).isEqualTo(110_000);
        assertThat(tracked.store("turns_in_30s", 2)).isEqualTo(1);
        assertThat(tracked.store("turns_over_60s", 2)).isEqualTo(1);
        assertThat(tracked.agent("a1", "turn_seconds", 2)).isEqualTo(20_000);
        assertThat(tracked.agent("a1", "buyer_messages", 2)).isEqualTo(2);
        assertThat(tracked.agent("a2", "turns_over_60s", 2)).isEqualTo(1);
        assertThat(tracked.agent("a2", "buyer_messages", 2)).isEqualTo(1);
    }

    @Test
    void atOneInstantTheMessageComesBeforeTheReplyAndEndsWithIt() {
        // The second message falls into the first turn, which its reply ends.
        events.asked("2026-03-02T10:00:00.000");
        events.replied("a1", "2026-03-02T10:00:10.000");
        events.asked("2026-03-02T10:00:10.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("turns", 2)).isEqualTo(1);
        assertThat(tracked.agent("a1", "buyer_messages", 2)).isEqualTo(2);
    }

    @Test
    void anAnswerAfterExactly60SecondsIsNotOver() {
        events.asked("2026-03-02T10:00:00.000");
        events.replied("a1", "2026-03-02T10:01:00.000");
        assertThat(Tracked.of(events).storeEver("turns_over_60s")).isZero();
        events.asked("2026-03-02T11:00:00.000");
        events.replied("a1", "2026-03-02T11:01:00.001");
        assertThat(Tracked.of(events).store("turns_over_60s", 2)).isEqualTo(1);
    }

    @Test
    void anUnansweredTurnIsOver60SecondsAfterItsStart() {
        events.asked("2026-03-02T10:00:00.000");
        assertThat(Tracked.of(events, "2026-03-02T10:00:59.999").storeEver("turns_over_60s"))
                .isZero();
        Tracked tracked = Tracked.of(events, "2026-03-02T10:01:00.000");
        assertThat(tracked.store("turns_over_60s", 2)).isEqualTo(1);
        assertThat(tracked.agent("", "turns_over_60s", 2)).isEqualTo(1);
        assertThat(tracked.storeEver("turns_answered")).isZero();
        assertThat(tracked.storeEver("turn_seconds")).isZero();
    }

    @Test
    void neitherBotsNorAssignmentsNorClosingEndATurn() {
        events.asked("2026-03-02T23:59:50.000");
        events.replied("a1", "2026-03-02T23:59:51.000").autoReply = true;
        events.assigned("a1", "2026-03-02T23:59:52.000");
        events.chat(CONVERSATION_CLOSED, "2026-03-02T23:59:53.000");
        // A reply after the close answers, and the turn is dated by its start.
        events.replied("a1", "2026-03-03T00:00:10.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("turns_answered", 2)).isEqualTo(1);
        assertThat(tracked.store("turn_seconds", 2)).isEqualTo(20_000);
        assertThat(tracked.storeEver("turns")).isEqualTo(1);
    }

    @Test
    void anUnansweredTurnIsWhoseTheConversationWasAtItsStart() {
        events.assigned("a1", "2026-03-02T09:00:00.000");
        events.assigned("a2", "2026-03-02T10:00:00.000");
        events.asked("2026-03-02T10:00:00.000");
        events.assigned("a3", "2026-03-02T10:00:00.001");
        Tracked tracked = Tracked.of(events);
        // An assignment of the same instant comes before the message.
        assertThat(tracked.agent("a2", "turns", 2)).isEqualTo(1);
        assertThat(tracked.agent("a2", "turns_over_60s", 2)).isEqualTo(1);
        assertThat(tracked.agent("a2", "buyer_messages", 2)).isEqualTo(1);
        assertThat(tracked.agentsEver("turns")).isEqualTo(1);
    }

    @Test
    void anUnansweredTurnNobodyHeldIsWhoWasAssignedFirstWhileItWasOpen() {
        events.asked("2026-03-02T10:00:00.000");
        events.assigned("a2", "2026-03-02T12:00:00.000");
        events.assigned("a1", "2026-03-02T11:00:00.000");
        assertThat(Tracked.of(events).agent("a1", "turns", 2)).isEqualTo(1);
        assertThat(Tracked.of(events).agentsEver("turns")).isEqualTo(1);
    }

    @Test
    void aTransferInsideATurnCutsItAndTheClockStartsAnew() {
        events.assigned("a1", "2026-03-02T23:00:00.000");
        events.asked("2026-03-02T23:58:00.000");
        events.transferred("a1", "a2", "2026-03-02T23:59:00.001");
        events.transferred("a2", "a3", "2026-03-03T00:00:00.001");
        events.asked("2026-03-03T00:00:00.001");
        events.replied("a4", "2026-03-03T00:00:20.001");
        Tracked tracked = Tracked.of(events);
        // The buyer's wait stays one turn of 140.001 s.
        assertThat(tracked.store("turns", 2)).isEqualTo(1);
        assertThat(tracked.store("turn_seconds", 2)).isEqualTo(140_001);
        assertThat(tracked.store("turns_over_60s", 2)).isEqualTo(1);
        // a1 had 60.001 s: over. a2 had exactly 60 s: not over. a4 answered after 20 s, dated by the cut.
        assertThat(tracked.agent("a1", "turns", 2)).isEqualTo(1);
        assertThat(tracked.agent("a1", "turns_over_60s", 2)).isEqualTo(1);
        assertThat(tracked.agent("a2", "turns", 2)).isEqualTo(1);
        assertThat(tracked.agent("a2", "turns_over_60s", 2)).isZero();
        assertThat(tracked.agent("a4", "turns_answered", 3)).isEqualTo(1);
        assertThat(tracked.agent("a4", "turn_seconds", 3)).isEqualTo(20_000);
        assertThat(tracked.agent("a4", "turns_in_30s", 3)).isEqualTo(1);
        assertThat(tracked.agentsEver("turns_answered")).isEqualTo(1);
        assertThat(tracked.agent("a3", "turns", 3)).isZero();
        // The message of the cut's instant comes after it.
        assertThat(tracked.agent("a1", "buyer_messages", 2)).isEqualTo(1);
        assertThat(tracked.agent("a4", "buyer_messages", 3)).isEqualTo(1);
    }

    @Test
    void aTransferAtTheStartOrAtTheAnswerCutsNothing() {
        events.transferred("a1", "a2", "2026-03-02T10:00:00.000");
        events.asked("2026-03-02T10:00:00.000");
        events.transferred("a2", "a3", "2026-03-02T10:00:10.000");
        events.replied("a3", "2026-03-02T10:00:10.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.agentsEver("turns")).isEqualTo(1);
        assertThat(tracked.agent("a3", "turns_answered", 2)).isEqualTo(1);
        assertThat(tracked.agent("a3", "turn_seconds", 2)).isEqualTo(10_000);
    }

    @Test
    void transfersOfOneInstantCutOnceTheSmallerIdSendsAndTheLastHolds() {
        events.asked("2026-03-02T10:00:00.000");
        ChatEvent last = events.transferred("a3", "a4", "2026-03-02T10:02:00.000");
        last.eventId = "z";
        ChatEvent first = events.transferred("a1", "a2", "2026-03-02T10:02:00.000");
        first.eventId = "a";
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.agent("a1", "turns", 2)).isEqualTo(1);
        assertThat(tracked.agent("a4", "turns", 2)).isEqualTo(1);
        assertThat(tracked.agentsEver("turns")).isEqualTo(2);
        assertThat(tracked.agent("a3", "transfers_out", 2)).isEqualTo(1);
        assertThat(tracked.agent("a1", "transfers_out", 2)).isEqualTo(1);
    }

    @Test
    void theLastPartOfAnUnansweredTurnIsOver60SecondsAfterItsOwnStart() {
        events.asked("2026-03-02T10:00:00.000");
        events.transferred("a1", "a2", "2026-03-02T10:00:30.000");
        Tracked early = Tracked.of(events, "2026-03-02T10:01:29.999");
        assertThat(early.store("turns_over_60s", 2)).isEqualTo(1);
        assertThat(early.agentsEver("turns_over_60s")).isZero();
        Tracked late = Tracked.of(events, "2026-03-02T10:01:30.000");
        assertThat(late.agent("a2", "turns_over_60s", 2)).isEqualTo(1);
        assertThat(late.agentsEver("turns_over_60s")).isEqualTo(1);
    }

    @Test
    void aMessageCountsOnItsOwnDay() {
        events.asked("2026-03-02T23:59:50.000");
        events.asked("2026-03-03T00:00:10.000");
        events.replied("a1", "2026-03-03T00:00:20.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.agent("a1", "turns", 2)).isEqualTo(1);
        assertThat(tracked.agent("a1", "buyer_messages", 2)).isEqualTo(1);
        assertThat(tracked.agent("a1", "buyer_messages", 3)).isEqualTo(1);
        assertThat(tracked.store("buyer_messages", 3)).isEqualTo(1);
    }
}
