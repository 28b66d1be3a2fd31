package dev.storewatch.ingest.conversation;

import dev.storewatch.ingest.breach.Breaches;
import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.sink.TableColumns;
import dev.storewatch.ingest.track.Scene;
import dev.storewatch.ingest.track.Step;
import dev.storewatch.ingest.track.Tracker;
import java.util.List;

/** Tracks what the stream chats tells of. */
public final class ConversationTracker implements Tracker<ChatEvent, ConversationHistory> {
    private static final long serialVersionUID = 1;

    @Override
    public List<String> things(ChatEvent event) {
        return ConversationHistory.matters(event) ? List.of("conversation/" + event.conversationId) : List.of();
    }

    @Override
    public List<TableColumns> tables() {
        return List.of(ConversationFact.TABLE.columns(), TurnFact.TABLE.columns(), Breaches.table());
    }

    @Override
    public ConversationHistory unknown() {
        return new ConversationHistory();
    }

    @Override
    public Class<ConversationHistory> stateType() {
        return ConversationHistory.class;
    }

    @Override
    public Step step(Scene scene, ConversationHistory state, List<ChatEvent> events) {
        events.forEach(state::take);
        return ConversationOutcome.of(state, scene);
    }
}
