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

    public Talk {
        risks = Set.copyOf(risks);
    }
}
