package dev.storewatch.ingest.store;

import java.time.ZoneId;

/**
 * What decides how a store's events are read.
 *
 * @param platform of events that name none
 */
public record StoreSettings(ZoneId zone, String platform) {
    public static final StoreSettings DEFAULT = new StoreSettings(ZoneId.of("Asia/Shanghai"), "other");
}
