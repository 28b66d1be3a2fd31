package dev.storewatch.ingest.conversation;

import dev.storewatch.ingest.breach.Breaches;
import dev.storewatch.ingest.conversation.ConversationHistory.Rating;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.track.AgentMeasure;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.Scene;
import dev.storewatch.ingest.track.Step;
import dev.storewatch.ingest.track.StoreMeasure;
import dev.storewatch.ingest.track.Tally;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from the history of one conversation. */
final class ConversationOutcome {
    private static final long SECONDS_30 = 30_000;
    private static final long SECONDS_60 = 60_000;

    private final ConversationHistory conversation;
    private final Scene scene;
    private final Tally tally;
    private final List<Turn> turns;
    private long wakeAt = Step.NEVER;

    private ConversationOutcome(ConversationHistory conversation, Scene scene) {
        this.conversation = conversation;
        this.scene = scene;
        this.tally = new Tally(scene.days());
        this.turns = Turn.of(conversation.moments);
    }

    static Step of(ConversationHistory conversation, Scene scene) {
        ConversationOutcome outcome = new ConversationOutcome(conversation, scene);
        outcome.countMoments();
        for (Turn turn : outcome.turns) {
            outcome.countTurn(turn);
            for (Turn.Part part : turn.parts()) {
                outcome.countPart(part);
            }
        }
        if (!outcome.turns.isEmpty()) {
            outcome.countConversation(outcome.turns.getFirst());
        }
        if (conversation.rated != null) {
            outcome.countRating(conversation.rated);
        }
        List<Row> rows = new ArrayList<>(2);
        ConversationFact.state(conversation, outcome.turns, scene, rows);
        TurnFact.state(conversation, outcome.turns, scene, rows);
        Breaches breaches = ConversationBreaches.of(conversation, outcome.turns, scene);
        conversation.breaches = breaches.state(conversation.breaches, rows);
        return new Step(
                rows,
                conversation.counted.become(outcome.tally, scene.storeId()),
                conversation.told.news(Inquirers.news(conversation, scene.days()), scene.storeId(), scene.thing()),
                Math.min(outcome.wakeAt, breaches.wakeAt()));
    }

    private void countMoments() {
        for (ChatMoment moment : conversation.moments) {
            if (moment.rank == ChatMoment.ASKED) {
                tally.count(StoreMeasure.BUYER_MESSAGES, moment.at);
            } else if (moment.rank == ChatMoment.REPLIED) {
                tally.count(StoreMeasure.AGENT_MESSAGES, moment.at);
                tally.count(AgentMeasure.AGENT_MESSAGES, moment.agentId, moment.at);
            } else if (moment.isTransfer()) {
                tally.count(AgentMeasure.TRANSFERS_OUT, moment.fromAgentId, moment.at);
            }
        }
    }

    private void countTurn(Turn turn) {
        tally.count(StoreMeasure.TURNS, turn.start);
        if (turn.isAnswered()) {
            long span = turn.answeredAt() - turn.start;
            tally.count(StoreMeasure.TURNS_ANSWERED, turn.start);
            tally.add(StoreMeasure.TURN_SECONDS, turn.start, span);
            if (span <= SECONDS_30) {
                tally.count(StoreMeasure.TURNS_IN_30S, turn.start);
            }
            if (span > SECONDS_60) {
                tally.count(StoreMeasure.TURNS_OVER_60S, turn.start);
            }
        } else if (hasWaited(turn.start)) {
            tally.count(StoreMeasure.TURNS_OVER_60S, turn.start);
        }
    }

    private void countPart(Turn.Part part) {
        tally.count(AgentMeasure.TURNS, part.owner, part.start);
        if (part.isAnswered()) {
            long span = part.end - part.start;
            tally.count(AgentMeasure.TURNS_ANSWERED, part.owner, part.start);
            tally.add(AgentMeasure.TURN_SECONDS, part.owner, part.start, span);
            if (span <= SECONDS_30) {
                tally.count(AgentMeasure.TURNS_IN_30S, part.owner, part.start);
            }
        }
        boolean over = part.end == Moment.UNKNOWN ? hasWaited(part.start) : part.end - part.start > SECONDS_60;
        if (over) {
            tally.count(AgentMeasure.TURNS_OVER_60S, part.owner, part.start);
        }
        for (int i = part.firstMoment; i < part.endMoment; i++) {
            ChatMoment moment = conversation.moments.get(i);
            if (moment.rank == ChatMoment.ASKED) {
                tally.count(AgentMeasure.BUYER_MESSAGES, part.owner, moment.at);
            }
        }
    }

    private void countConversation(Turn first) {
        tally.count(StoreMeasure.CONVERSATIONS, first.start);
        List<String> taking = new ArrayList<>(4);
        List<String> answering = new ArrayList<>(4);
        for (ChatMoment moment : conversation.moments) {
            if (moment.rank == ChatMoment.HELD) {
                addOnce(taking, moment.agentId);
                addOnce(taking, moment.fromAgentId);
            } else if (moment.rank == ChatMoment.REPLIED && moment.at >= first.start) {
                addOnce(taking, moment.agentId);
                addOnce(answering, moment.agentId);
            }
        }
        if (taking.isEmpty()) {
            tally.count(AgentMeasure.CONVERSATIONS, "", first.start);
        }
        for (String agent : taking) {
            tally.count(AgentMeasure.CONVERSATIONS, agent, first.start);
        }
        for (String agent : answering) {
            tally.count(AgentMeasure.CONVERSATIONS_ANSWERED, agent, first.start);
        }
        if (first.isAnswered()) {
            countFirstResponse(first);
        }
    }

    private void countFirstResponse(Turn first) {
        long wait = first.answeredAt() - first.start;
        tally.count(StoreMeasure.CONVERSATIONS_ANSWERED, first.start);
        tally.add(StoreMeasure.FIRST_RESPONSE_SECONDS, first.start, wait);
        if (wait <= SECONDS_30) {
            tally.count(StoreMeasure.FIRST_RESPONSE_IN_30S, first.start);
        }
        Turn.Part answered = first.last();
        long ownWait = answered.end - answered.start;
        tally.count(AgentMeasure.FIRST_RESPONSES, answered.owner, first.start);
        tally.add(AgentMeasure.FIRST_RESPONSE_SECONDS, answered.owner, first.start, ownWait);
        if (ownWait <= SECONDS_30) {
            tally.count(AgentMeasure.FIRST_RESPONSE_IN_30S, answered.owner, first.start);
        }
    }

    private void countRating(Rating rated) {
        String agent = ratedAgent(conversation, rated);
        tally.count(StoreMeasure.RATED, rated.at);
        tally.count(AgentMeasure.RATED, agent, rated.at);
        if (rated.score >= 4) {
            tally.count(StoreMeasure.SATISFIED, rated.at);
            tally.count(AgentMeasure.SATISFIED, agent, rated.at);
        }
    }

    /** The agent the rating names, else the last to reply at or before it, else who held the conversation then, else nobody. */
    static String ratedAgent(ConversationHistory conversation, Rating rated) {
        if (rated.agentId != null) {
            return rated.agentId;
        }
        String replied = null;
        String holder = null;
        for (ChatMoment moment : conversation.moments) {
            if (moment.at > rated.at) {
                break;
            }
            replied = moment.rank == ChatMoment.REPLIED ? moment.agentId : replied;
            holder = moment.rank == ChatMoment.HELD ? moment.agentId : holder;
        }
        if (replied != null) {
            return replied;
        }
        return holder == null ? "" : holder;
    }

    /** Whether an open wait counts as over 60 s; if not, time alone will make it so. */
    private boolean hasWaited(long start) {
        if (start + SECONDS_60 <= scene.now()) {
            return true;
        }
        wakeAt = Math.min(wakeAt, start + SECONDS_60);
        return false;
    }

    private static void addOnce(List<String> agents, @Nullable String agent) {
        if (agent != null && !agents.contains(agent)) {
            agents.add(agent);
        }
    }
}
