package dev.storewatch.ingest.conversation;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.track.LocalDays;
import dev.storewatch.ingest.track.Scene;
import dev.storewatch.ingest.track.Step;
import dev.storewatch.ingest.track.Tracker;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tracks what the stream chats tells of. */
public final class ConversationTracker implements Tracker<ChatEvent, ConversationHistory> {
    private static final long serialVersionUID = 1;

    @Override
    public List<String> things(ChatEvent event) {
        return ConversationHistory.matters(event) ? List.of("conversation/" + event.conversationId) : List.of();
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
    public Step step(
            String storeId, String thing, ConversationHistory state, @Nullable ChatEvent event, ZoneId zone, long now) {
        if (event != null) {
            state.take(event);
        }
        return ConversationOutcome.of(state, new Scene(storeId, thing, new LocalDays(zone), now));
    }
}
