package dev.storewatch.warehouse.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.WarehouseHttp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The stores' own limits in the warehouse. A change counts from the moment it is written; ingest notices it within seconds. */
final class StoreLimits {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String KINDS = "SELECT kind FROM breach_kind";

    private static final String OWN = "SELECT store_id, kind, ifNull(toString(limit_value), '') FROM store_limit";

    private static final String INSERT = "INSERT INTO store_limit_version FORMAT JSONEachRow\n";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private record Place(String storeId, String kind) {}

    private final WarehouseHttp http;

    StoreLimits(WarehouseHttp http) {
        this.http = http;
    }

    /**
     * Writes those that change anything.
     *
     * @param now milliseconds since 1970
     * @return the stores it changed
     */
    Set<String> apply(List<LimitChange> changes, long now) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        requireKnown(changes);
        Map<Place, OptionalLong> own = own();
        List<LimitChange> news = changes.stream()
                .filter(change -> !change.limit().equals(own.get(new Place(change.storeId(), change.kind()))))
                .toList();
        if (!news.isEmpty()) {
            http.ask(INSERT + news.stream().map(change -> row(change, now)).collect(Collectors.joining("\n")));
        }
        return news.stream().map(LimitChange::storeId).collect(Collectors.toSet());
    }

    private void requireKnown(List<LimitChange> changes) {
        List<String> kinds =
                http.rows(KINDS, Map.of()).stream().map(List::getFirst).sorted().toList();
        for (LimitChange change : changes) {
            if (!kinds.contains(change.kind())) {
                throw new StoresFileException("Store " + change.storeId() + " sets a limit of an unknown kind (known: "
                        + String.join(", ", kinds) + "): " + change.kind());
            }
        }
    }

    private Map<Place, OptionalLong> own() {
        Map<Place, OptionalLong> own = new HashMap<>();
        for (List<String> row : http.rows(OWN, Map.of())) {
            String limit = row.get(2);
            own.put(
                    new Place(row.get(0), row.get(1)),
                    limit.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(limit)));
        }
        return own;
    }

    private static String row(LimitChange change, long now) {
        ObjectNode row = JSON.createObjectNode()
                .put("store_id", change.storeId())
                .put("kind", change.kind())
                .put("changed_at", UTC.format(Instant.ofEpochMilli(now)));
        change.limit().ifPresentOrElse(limit -> row.put("limit_value", limit), () -> row.putNull("limit_value"));
        return row.toString();
    }
}
