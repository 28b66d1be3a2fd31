package dev.storewatch.ingest.conversation;

import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.track.FactTable;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.Scene;
import java.util.ArrayList;
import java.util.List;

/**
 * One turn, or the part of a turn between transfers, as the table turn_version has it.
 *
 * @param outcome ANSWERED, TRANSFERRED, OPEN; empty where the turn is gone
 */
record TurnFact(
        String storeId,
        String conversationId,
        long startedAt,
        int day,
        long turnStartedAt,
        boolean first,
        String agentId,
        String outcome,
        long endedAt,
        int buyerMessages) {
    static final FactTable<TurnFact> TABLE = new FactTable<TurnFact>("turn_version")
            .word("store_id", TurnFact::storeId)
            .text("conversation_id", TurnFact::conversationId)
            .time("started_at", TurnFact::startedAt)
            .day("day", TurnFact::day)
            .time("turn_started_at", TurnFact::turnStartedAt)
            .flag("is_first", TurnFact::first)
            .word("agent_id", TurnFact::agentId)
            .word("outcome", TurnFact::outcome)
            .timeIfAny("ended_at", TurnFact::endedAt)
            .secondsIfAny("turn_seconds", f -> f.endedAt == Moment.UNKNOWN ? Moment.UNKNOWN : f.endedAt - f.startedAt)
            .secondsIfAny("wait_seconds", f -> f.isAnswered() ? f.endedAt - f.turnStartedAt : Moment.UNKNOWN)
            .count("buyer_messages", TurnFact::buyerMessages);

    static void state(ConversationHistory conversation, List<Turn> turns, Scene scene, List<Row> rows) {
        List<TurnFact> facts = new ArrayList<>(turns.size());
        for (Turn turn : turns) {
            for (Turn.Part part : turn.parts()) {
                facts.add(of(conversation, part, turn == turns.getFirst(), scene));
            }
        }
        conversation.turnFacts.stateAll(
                TABLE, facts, TurnFact::startedAt, startedAt -> gone(scene, startedAt), scene.now(), rows);
    }

    private static TurnFact of(ConversationHistory conversation, Turn.Part part, boolean first, Scene scene) {
        int buyerMessages = 0;
        for (int i = part.firstMoment; i < part.endMoment; i++) {
            buyerMessages += conversation.moments.get(i).rank == ChatMoment.ASKED ? 1 : 0;
        }
        String outcome = part.isAnswered() ? "ANSWERED" : part.isLast() ? "OPEN" : "TRANSFERRED";
        return new TurnFact(
                scene.storeId(),
                scene.id(),
                part.start,
                scene.days().of(part.start),
                part.turn.start,
                first,
                part.owner,
                outcome,
                part.end,
                buyerMessages);
    }

    /** With its day, under which its row is filed. */
    private static TurnFact gone(Scene scene, long startedAt) {
        int day = scene.days().of(startedAt);
        return new TurnFact(scene.storeId(), scene.id(), startedAt, day, startedAt, false, "", "", Moment.UNKNOWN, 0);
    }

    private boolean isAnswered() {
        return outcome.equals("ANSWERED");
    }
}
