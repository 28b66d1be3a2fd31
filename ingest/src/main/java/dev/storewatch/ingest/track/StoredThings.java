package dev.storewatch.ingest.track;

import dev.storewatch.ingest.lookup.Lookup;
import dev.storewatch.ingest.lookup.Memory;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The things that have facts in the warehouse.
 *
 * @param generation the one whose facts count
 */
public record StoredThings(Lookup lookup, Memory memory, int generation) implements Forgotten {
    /** The kinds that have a fact each; what is kept of a SKU has none. */
    private static final Set<String> KINDS = Set.of("order", "refund", "complaint", "defect", "conversation", "review");

    @Override
    public boolean mayBe(long now) {
        return memory.mayHaveForgotten(now);
    }

    @Override
    public Set<String> among(Collection<String> keys) {
        Set<String> stores = new HashSet<>();
        Map<String, Set<String>> idsByKind = new HashMap<>();
        for (String key : keys) {
            int separator = key.indexOf(TrackOperator.SEPARATOR);
            int slash = key.indexOf('/', separator);
            if (!KINDS.contains(key.substring(separator + 1, slash))) {
                continue;
            }
            stores.add(key.substring(0, separator));
            idsByKind
                    .computeIfAbsent(key.substring(separator + 1, slash), kind -> new HashSet<>())
                    .add(key.substring(slash + 1));
        }
        if (idsByKind.isEmpty()) {
            return Set.of();
        }
        String query = idsByKind.entrySet().stream()
                .map(kind -> "SELECT DISTINCT toString(store_id), '" + kind.getKey() + "', " + idColumn(kind.getKey())
                        + " FROM "
                        + kind.getKey() + "_version WHERE generation = " + generation + " AND store_id IN "
                        + Lookup.among(stores) + " AND " + idColumn(kind.getKey()) + " IN "
                        + Lookup.among(kind.getValue()))
                .collect(Collectors.joining(" UNION ALL "));
        Set<String> found = new HashSet<>();
        lookup.ask(
                query,
                Lookup.into(
                        found,
                        row -> found.add(TrackOperator.key("" + row.string(), row.string() + "/" + row.string()))));
        found.retainAll(Set.copyOf(keys));
        return found;
    }

    /** The tables are named by the kinds of things, and so are their keys, but for a defect's. */
    private static String idColumn(String kind) {
        return kind.equals("defect") ? "register_id" : kind + "_id";
    }
}
