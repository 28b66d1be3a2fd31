package dev.storewatch.warehouse.query.conversation;

import dev.storewatch.warehouse.query.StoreId;
import java.time.Instant;
import java.util.Set;

/** A conversation as a list shows it; the longest wait is in seconds, 0 where nothing was answered, the score 0 where nobody rated. */
public record Talk(
        StoreId store,
        String id,
        String agent,
        Instant askedAt,
        double longestWait,
        int score,
        long turns,
        Set<Risk> risks) {

    /** Which conversation it is; ids are of a store. */
    record Key(StoreId store, String id) {}

    public Talk {
        risks = Set.copyOf(risks);
    }

    Key key() {
        return new Key(store, id);
    }

    Talk waited(double seconds) {
        return new Talk(store, id, agent, askedAt, seconds, score, turns, risks);
    }
}
