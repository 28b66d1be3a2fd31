package dev.storewatch.warehouse.alert.record;

import dev.storewatch.warehouse.alert.notice.Notice;

/** A change that a channel is still to be told of. */
public record Untold(String key, String channelId, boolean urgent, Notice notice) {}
