package dev.storewatch.warehouse.alert.record;

import dev.storewatch.warehouse.alert.notice.Notice;
import java.time.Instant;

/** A change that a channel is still to be told of, and when it may be. */
public record Untold(String key, String channelId, boolean urgent, Notice notice, Instant tellAt) {}
