package dev.storewatch.warehouse.alert.outbox;

import dev.storewatch.warehouse.alert.notice.Notice;

/**
 * Something one channel is to be told.
 *
 * @param key names the change that led to it, for ever: the same key is never told twice
 * @param urgent may take the slots kept for what cannot wait
 */
public record Item(String key, String channelId, boolean urgent, Notice notice) {}
