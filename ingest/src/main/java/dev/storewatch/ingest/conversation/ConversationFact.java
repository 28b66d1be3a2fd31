package dev.storewatch.ingest.conversation;

import dev.storewatch.ingest.conversation.ConversationHistory.Opening;
import dev.storewatch.ingest.conversation.ConversationHistory.Rating;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.track.FactTable;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.Scene;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The latest state of one conversation, as the table conversation_version has it. */
final class ConversationFact {
    static final FactTable<ConversationFact> TABLE = new FactTable<ConversationFact>("conversation_version")
            .word("store_id", f -> f.scene.storeId())
            .text("conversation_id", f -> f.scene.id())
            .text("buyer_key", f -> Inquirers.buyer(f.conversation))
            .word("phase", f -> f.opened().phase)
            .text("order_id", f -> f.opened().orderId)
            .timeIfAny("opened_at", f -> Moment.at(f.conversation.opened))
            .timeIfAny("first_asked_at", ConversationFact::firstAskedAt)
            .dayIfAny("day", f -> f.scene.days().ofKnown(f.firstAskedAt()))
            .timeIfAny("first_response_at", f -> f.isAnswered() ? f.firstTurn().answeredAt() : Moment.UNKNOWN)
            .word("first_response_by", f -> f.isAnswered() ? f.firstTurn().last().owner : null)
            .secondsIfAny(
                    "first_response_seconds",
                    f -> f.isAnswered() ? f.firstTurn().answeredAt() - f.firstTurn().start : Moment.UNKNOWN)
            .timeIfAny("waiting_since", ConversationFact::waitingSince)
            .word("agent_id", f -> f.agents.isEmpty() ? null : f.agents.getLast())
            .texts("agent_ids", ConversationFact::distinctAgents)
            .count("turns", f -> f.turns.size())
            .count("turns_answered", ConversationFact::turnsAnswered)
            .secondsIfAny("longest_wait_seconds", ConversationFact::longestWait)
            .count("transfers", f -> f.transfers)
            .count("buyer_messages", f -> f.buyerMessages)
            .count("agent_messages", f -> f.agentMessages)
            .timeIfAny("last_asked_at", f -> f.lastAskedAt)
            .timeIfAny("last_replied_at", f -> f.lastRepliedAt)
            .timeIfAny("closed_at", f -> Moment.at(f.conversation.closed))
            .timeIfAny("rated_at", f -> Moment.at(f.conversation.rated))
            .score("score", f -> f.conversation.rated == null ? 0 : f.conversation.rated.score)
            .word("rated_agent_id", ConversationFact::ratedAgent)
            .filedUnder(f ->
                    f.scene.days().ofKnown(f.turns.isEmpty() ? Moment.at(f.conversation.opened) : f.firstAskedAt()));

    private static final Opening NOT_OPENED = new Opening();

    private final ConversationHistory conversation;
    private final List<Turn> turns;
    private final Scene scene;
    /** Everyone who held it or replied, in order, as often as they did. */
    private final List<String> agents = new ArrayList<>();

    private int transfers;
    private int buyerMessages;
    private int agentMessages;
    private long lastAskedAt = Moment.UNKNOWN;
    private long lastRepliedAt = Moment.UNKNOWN;

    private ConversationFact(ConversationHistory conversation, List<Turn> turns, Scene scene) {
        this.conversation = conversation;
        this.turns = turns;
        this.scene = scene;
        for (ChatMoment moment : conversation.moments) {
            if (moment.agentId != null) {
                agents.add(moment.agentId);
            }
            switch (moment.rank) {
                case ChatMoment.ASKED -> {
                    buyerMessages++;
                    lastAskedAt = moment.at;
                }
                case ChatMoment.REPLIED -> {
                    agentMessages++;
                    lastRepliedAt = moment.at;
                }
                default -> transfers += moment.isTransfer() ? 1 : 0;
            }
        }
    }

    static void state(ConversationHistory conversation, List<Turn> turns, Scene scene, List<Row> rows) {
        ConversationFact fact = new ConversationFact(conversation, turns, scene);
        conversation.facts.state(TABLE, fact, scene.now(), rows);
    }

    private Opening opened() {
        return conversation.opened == null ? NOT_OPENED : conversation.opened;
    }

    private Turn firstTurn() {
        return turns.getFirst();
    }

    private boolean isAnswered() {
        return !turns.isEmpty() && firstTurn().isAnswered();
    }

    private long firstAskedAt() {
        return turns.isEmpty() ? Moment.UNKNOWN : firstTurn().start;
    }

    private long waitingSince() {
        return turns.isEmpty() || turns.getLast().isAnswered() ? Moment.UNKNOWN : turns.getLast().start;
    }

    private int turnsAnswered() {
        return waitingSince() == Moment.UNKNOWN ? turns.size() : turns.size() - 1;
    }

    private long longestWait() {
        return turns.stream()
                .filter(Turn::isAnswered)
                .mapToLong(turn -> turn.answeredAt() - turn.start)
                .max()
                .orElse(Moment.UNKNOWN);
    }

    private String[] distinctAgents() {
        List<String> distinct = new ArrayList<>(4);
        for (String agent : agents) {
            if (!distinct.contains(agent)) {
                distinct.add(agent);
            }
        }
        return distinct.toArray(new String[0]);
    }

    private @Nullable String ratedAgent() {
        Rating rated = conversation.rated;
        return rated == null ? null : ConversationOutcome.ratedAgent(conversation, rated);
    }
}
