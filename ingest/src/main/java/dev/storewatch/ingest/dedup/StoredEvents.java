package dev.storewatch.ingest.dedup;

import dev.storewatch.ingest.event.row.RowInput;
import dev.storewatch.ingest.lookup.Lookup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The accepted events as the raw table of their stream has them. */
public record StoredEvents(Lookup lookup, String table) implements Accepted {
    @Override
    public Map<String, long[]> among(Set<String> identities) {
        Set<String> stores = new HashSet<>();
        Set<String> events = new HashSet<>();
        for (String identity : identities) {
            int separator = identity.indexOf('\u0000');
            stores.add(identity.substring(0, separator));
            events.add(identity.substring(separator + 1));
        }
        Map<String, long[]> found = new HashMap<>();
        lookup.ask(
                "SELECT store_id, event_id, fingerprint FROM " + table + " WHERE store_id IN " + Lookup.among(stores)
                        + " AND event_id IN " + Lookup.among(events),
                Lookup.into(found.keySet(), row -> take(row, found)));
        found.keySet().retainAll(identities);
        return found;
    }

    private static void take(RowInput row, Map<String, long[]> found) {
        String identity = row.string() + '\u0000' + row.string();
        found.put(identity, new long[] {row.int64(), row.int64()});
    }
}
