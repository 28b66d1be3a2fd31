package dev.storewatch.ingest.measure;

import static dev.storewatch.ingest.event.ChatEventType.CONVERSATION_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Conversations, messages and ratings, sentence by sentence of the contract. */
class ConversationMeasuresTest {
    private final Events events = new Events();

    @Test
    void aConversationCountsOnTheDayOfItsFirstBuyerMessage() {
        events.opened("2026-03-01T10:00:00.000");
        assertThat(Tracked.of(events).storeEver("conversations")).isZero();
        events.asked("2026-03-02T10:00:00.000");
        events.replied("a1", "2026-03-04T10:00:00.000");
        // Answered at any time, on the conversation's day.
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("conversations", 2)).isEqualTo(1);
        assertThat(tracked.store("conversations_answered", 2)).isEqualTo(1);
        assertThat(tracked.store("first_response_seconds", 2)).isEqualTo(2 * 86_400_000);
    }

    @Test
    void aReplyBeforeTheFirstMessageAnswersNothing() {
        events.replied("a1", "2026-03-02T09:59:59.999");
        events.asked("2026-03-02T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("conversations", 2)).isEqualTo(1);
        assertThat(tracked.storeEver("conversations_answered")).isZero();
        assertThat(tracked.store("agent_messages", 2)).isEqualTo(1);
        assertThat(tracked.agent("a1", "agent_messages", 2)).isEqualTo(1);
        // It took no part after the first message: the conversation is nobody's.
        assertThat(tracked.agent("a1", "conversations", 2)).isZero();
        assertThat(tracked.agent("", "conversations", 2)).isEqualTo(1);
    }

    @Test
    void aReplyOfTheSameInstantComesAfterTheMessage() {
        events.replied("a1", "2026-03-02T10:00:00.000");
        events.asked("2026-03-02T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("conversations_answered", 2)).isEqualTo(1);
        assertThat(tracked.store("first_response_seconds", 2)).isZero();
        assertThat(tracked.store("first_response_in_30s", 2)).isEqualTo(1);
    }

    @Test
    void aFirstResponseAfter30SecondsIsInTimeAndAMillisecondLaterIsNot() {
        events.asked("2026-03-02T10:00:00.000");
        events.replied("a1", "2026-03-02T10:00:30.000");
        assertThat(Tracked.of(events).store("first_response_in_30s", 2)).isEqualTo(1);
        events.asked("2026-03-02T10:00:00.000").conversationId = "c2";
        events.replied("a1", "2026-03-02T10:00:30.001").conversationId = "c2";
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("conversations_answered", 2)).isEqualTo(2);
        assertThat(tracked.store("first_response_in_30s", 2)).isEqualTo(1);
        assertThat(tracked.agent("a1", "first_response_in_30s", 2)).isEqualTo(1);
        assertThat(tracked.agent("a1", "first_response_seconds", 2)).isEqualTo(60_001);
    }

    @Test
    void botsTheSystemAndAutomaticRepliesAnswerNothingAndAreNobodysMessages() {
        events.asked("2026-03-02T10:00:00.000");
        events.replied("a1", "2026-03-02T10:00:01.000").autoReply = true;
        events.replied("a1", "2026-03-02T10:00:02.000").sender = "BOT";
        events.replied("a1", "2026-03-02T10:00:03.000").sender = "SYSTEM";
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.storeEver("conversations_answered")).isZero();
        assertThat(tracked.storeEver("agent_messages")).isZero();
        assertThat(tracked.store("buyer_messages", 2)).isEqualTo(1);
        assertThat(tracked.agent("", "conversations", 2)).isEqualTo(1);
    }

    @Test
    void aConversationIsOfAllWhoWereAssignedNamedInATransferOrReplied() {
        events.assigned("a1", "2026-03-01T09:00:00.000");
        events.asked("2026-03-02T10:00:00.000");
        events.transferred("a1", "a2", "2026-03-02T10:00:10.000");
        events.replied("a3", "2026-03-02T10:00:20.000");
        events.transferred("a4", "a5", "2026-03-05T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        for (String agent : new String[] {"a1", "a2", "a3", "a4", "a5"}) {
            assertThat(tracked.agent(agent, "conversations", 2)).as(agent).isEqualTo(1);
        }
        assertThat(tracked.agentsEver("conversations")).isEqualTo(5);
        assertThat(tracked.agent("a3", "conversations_answered", 2)).isEqualTo(1);
        assertThat(tracked.agentsEver("conversations_answered")).isEqualTo(1);
        assertThat(tracked.agent("a1", "transfers_out", 2)).isEqualTo(1);
        assertThat(tracked.agent("a4", "transfers_out", 5)).isEqualTo(1);
    }

    @Test
    void anAgentsFirstResponseCountsFromTheLastTransferInsideTheTurn() {
        events.asked("2026-03-02T10:00:00.000");
        events.transferred("a1", "a2", "2026-03-02T10:01:00.000");
        events.transferred("a2", "a3", "2026-03-02T10:02:00.000");
        events.replied("a3", "2026-03-02T10:02:20.000");
        Tracked tracked = Tracked.of(events);
        // The buyer waited 140 s, a3 had 20 of them.
        assertThat(tracked.store("first_response_seconds", 2)).isEqualTo(140_000);
        assertThat(tracked.storeEver("first_response_in_30s")).isZero();
        assertThat(tracked.agent("a3", "first_responses", 2)).isEqualTo(1);
        assertThat(tracked.agent("a3", "first_response_seconds", 2)).isEqualTo(20_000);
        assertThat(tracked.agent("a3", "first_response_in_30s", 2)).isEqualTo(1);
        assertThat(tracked.agentsEver("first_responses")).isEqualTo(1);
    }

    @Test
    void theLastScoreOfAConversationCountsOnItsDay() {
        events.asked("2026-03-02T10:00:00.000");
        events.rated(5, "2026-03-02T11:00:00.000");
        events.rated(3, "2026-03-03T11:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.storeEver("rated")).isEqualTo(1);
        assertThat(tracked.store("rated", 3)).isEqualTo(1);
        assertThat(tracked.storeEver("satisfied")).isZero();
        events.rated(4, "2026-03-03T11:00:00.001");
        assertThat(Tracked.of(events).store("satisfied", 3)).isEqualTo(1);
    }

    @Test
    void aRatingIsWhoseItNamesElseWhoRepliedLastElseWhoHeldElseNobodys() {
        events.rated(5, "2026-03-02T11:00:00.000");
        assertThat(Tracked.of(events).agent("", "rated", 2)).isEqualTo(1);
        // What comes after the rating does not matter; what comes at its instant does.
        events.assigned("a9", "2026-03-02T11:00:00.001");
        assertThat(Tracked.of(events).agent("", "rated", 2)).isEqualTo(1);
        events.assigned("a1", "2026-03-02T11:00:00.000");
        assertThat(Tracked.of(events).agent("a1", "rated", 2)).isEqualTo(1);
        events.replied("a9", "2026-03-02T11:00:00.001");
        assertThat(Tracked.of(events).agent("a1", "rated", 2)).isEqualTo(1);
        events.replied("a2", "2026-03-02T11:00:00.000");
        assertThat(Tracked.of(events).agent("a2", "rated", 2)).isEqualTo(1);
        events.rated(4, "2026-03-02T11:00:01.000").agentId = "a3";
        assertThat(Tracked.of(events).agent("a3", "rated", 2)).isEqualTo(1);
        assertThat(Tracked.of(events).agent("a3", "satisfied", 2)).isEqualTo(1);
        assertThat(Tracked.of(events).agentsEver("rated")).isEqualTo(1);
    }

    @Test
    void openingClosingAndRatingMakeNoConversation() {
        events.opened("2026-03-02T10:00:00.000");
        events.chat(CONVERSATION_CLOSED, "2026-03-02T11:00:00.000");
        events.assigned("a1", "2026-03-02T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.storeEver("conversations")).isZero();
        assertThat(tracked.agentsEver("conversations")).isZero();
    }
}
