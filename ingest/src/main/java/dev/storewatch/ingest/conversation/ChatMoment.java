package dev.storewatch.ingest.conversation;

import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.track.Moment;
import org.jspecify.annotations.Nullable;

/** A kept event of a conversation that can change who waits for whom. */
public final class ChatMoment extends Moment {
    /** At one instant the earlier rank comes first. */
    static final int HELD = 0;

    static final int ASKED = 1;
    static final int REPLIED = 2;

    /** {@link #HELD} (assigned or transferred), {@link #ASKED} (a buyer's message) or {@link #REPLIED} (by a human). */
    public int rank;
    /** Who was assigned, received the transfer or replied. */
    public @Nullable String agentId;
    /** Who passed the conversation on; null unless it was a transfer. */
    public @Nullable String fromAgentId;
    /** The buyer the message itself names. */
    public @Nullable String buyerKey;

    @Override
    public void fields(FieldPass pass) {
        super.fields(pass);
        rank = pass.small(rank);
        agentId = pass.textOrNull(agentId);
        fromAgentId = pass.textOrNull(fromAgentId);
        buyerKey = pass.textOrNull(buyerKey);
    }

    boolean isTransfer() {
        return fromAgentId != null;
    }

    /** In the order a conversation takes: by time, at one instant by rank, then by id. */
    static int order(ChatMoment a, ChatMoment b) {
        if (a.at != b.at) {
            return Long.compare(a.at, b.at);
        }
        return a.rank != b.rank ? a.rank - b.rank : compareIds(a.id, b.id);
    }
}
