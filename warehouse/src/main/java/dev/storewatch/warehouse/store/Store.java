package dev.storewatch.warehouse.store;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The configuration of one store.
 *
 * @param timeZone IANA name of the zone that decides what a day is
 * @param serviceFrom start of the service hours, HH:MM local
 * @param serviceTo end of the service hours, HH:MM local; 24:00 is midnight
 * @param industry industry average by metric id
 */
public record Store(
        String storeId,
        String name,
        String platform,
        String timeZone,
        String currency,
        String serviceFrom,
        String serviceTo,
        SortedMap<String, Double> industry) {

    public Store {
        industry = new TreeMap<>(industry);
    }

    /** What a store never configured works with. */
    public static Store unconfigured(String storeId) {
        return new Store(storeId, "", "other", "Asia/Shanghai", "CNY", "08:00", "24:00", new TreeMap<>(Map.of()));
    }
}
