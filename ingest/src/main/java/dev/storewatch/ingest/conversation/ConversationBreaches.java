package dev.storewatch.ingest.conversation;

import dev.storewatch.ingest.breach.Breaches;
import dev.storewatch.ingest.breach.EndedBy;
import dev.storewatch.ingest.breach.Ending;
import dev.storewatch.ingest.breach.Wait;
import dev.storewatch.ingest.limit.BreachKind;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.Scene;
import java.util.List;

/** Buyers who wait too long for a human reply: each part of a turn by itself, as a transfer starts the clock anew. */
final class ConversationBreaches {
    private ConversationBreaches() {}

    static Breaches of(ConversationHistory conversation, List<Turn> turns, Scene scene) {
        Breaches breaches = new Breaches(scene, conversation.opened == null ? null : conversation.opened.orderId);
        for (Turn turn : turns) {
            for (Turn.Part part : turn.parts()) {
                Ending ending = ending(part);
                // Closing is no answer: it ends the wait, and what was too long by then stays a breach.
                Ending moot = part.end == Moment.UNKNOWN ? leaving(conversation) : Ending.NONE;
                breaches.watch(Wait.of(BreachKind.BUYER_WAITS, part.start, part.owner), ending, moot);
                breaches.watch(Wait.of(BreachKind.BUYER_WAITS_LONG, part.start, part.owner), ending, moot);
            }
        }
        return breaches;
    }

    private static Ending ending(Turn.Part part) {
        return Ending.NONE.or(part.end, part.isAnswered() ? EndedBy.ANSWERED : EndedBy.TRANSFERRED);
    }

    /** The closing of the conversation, unless the buyer has written since. */
    private static Ending leaving(ConversationHistory conversation) {
        Moment closed = conversation.closed;
        for (ChatMoment moment : conversation.moments.reversed()) {
            if (moment.rank == ChatMoment.ASKED) {
                return closed != null && closed.at >= moment.at ? Ending.NONE.or(closed, EndedBy.CLOSED) : Ending.NONE;
            }
        }
        return Ending.NONE;
    }
}
