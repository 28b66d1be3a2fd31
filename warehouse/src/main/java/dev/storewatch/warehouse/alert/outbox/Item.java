package dev.storewatch.warehouse.alert.outbox;

import dev.storewatch.warehouse.alert.notice.Notice;
import java.time.Instant;

/**
 * Something one channel is to be told.
 *
 * @param key names the change that led to it, for ever: the same key is never told twice
 * @param urgent may take the slots kept for what cannot wait
 * @param notBefore when it may be told: the end of quiet hours
 */
public record Item(String key, String channelId, boolean urgent, Notice notice, Instant notBefore) {

    /** Told at once. */
    public Item(String key, String channelId, boolean urgent, Notice notice) {
        this(key, channelId, urgent, notice, Instant.EPOCH);
    }
}
