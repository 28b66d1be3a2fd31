package dev.storewatch.warehouse.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The stores' configuration in the warehouse. */
public final class Stores {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String ALL =
            "SELECT store_id, name, platform, time_zone, currency, service_from, service_to, industry"
                    + " FROM store FORMAT JSONEachRow";

    private static final String WITH_EVENTS = "SELECT DISTINCT store_id FROM (SELECT store_id FROM order_event"
            + " UNION ALL SELECT store_id FROM chat_event UNION ALL SELECT store_id FROM review_event)"
            + " FORMAT JSONEachRow";

    private static final String INSERT = "INSERT INTO store_version FORMAT JSONEachRow\n";

    private final WarehouseAccess access;
    private final InstantSource clock;

    /** Writes as the given user, who must be the application's. */
    public Stores(WarehouseAccess access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    /** The platforms a store can be on. */
    public static List<String> platforms() {
        return StoreChange.PLATFORMS.stream().sorted().toList();
    }

    /** Every store configured, by id. */
    public Map<String, Store> all() {
        try (WarehouseHttp http = new WarehouseHttp(access)) {
            return known(http);
        }
    }

    /**
     * Configures one store wholly; what a {@code stores.json} may not say is refused likewise.
     *
     * @param console told when the change asks for more than this
     * @return what stood before
     */
    public Store configure(Store wanted, Consumer<String> console) {
        ObjectNode fields = JSON.createObjectNode()
                .put("name", wanted.name())
                .put("platform", wanted.platform())
                .put("time_zone", wanted.timeZone())
                .put("currency", wanted.currency());
        fields.putArray("service_hours").add(wanted.serviceFrom()).add(wanted.serviceTo());
        ObjectNode industry = fields.putObject("industry");
        wanted.industry().forEach(industry::put);
        Store after = new StoreChange(wanted.storeId(), fields).over(Store.unconfigured(wanted.storeId()));
        try (WarehouseHttp http = new WarehouseHttp(access)) {
            Store before = known(http).getOrDefault(after.storeId(), Store.unconfigured(after.storeId()));
            if (!after.timeZone().equals(before.timeZone())) {
                warnOfRebuild(List.of(before), http, console);
            }
            if (!after.equals(before)) {
                http.ask(INSERT + rows(List.of(after)));
            }
            return before;
        }
    }

    /**
     * Lays a {@code stores.json} over what is configured, and writes the stores it changes.
     *
     * @param console told when a change asks for more than this
     * @return how many stores it changed
     */
    public int apply(Path file, Consumer<String> console) {
        List<StoreChange> changes = StoresFile.read(file);
        try (WarehouseHttp http = new WarehouseHttp(access)) {
            Map<String, Store> known = known(http);
            List<Store> changed = new ArrayList<>();
            List<Store> moved = new ArrayList<>();
            for (StoreChange change : changes) {
                Store before = known.getOrDefault(change.storeId(), Store.unconfigured(change.storeId()));
                Store after = change.over(before);
                if (!after.equals(before)) {
                    changed.add(after);
                    if (!after.timeZone().equals(before.timeZone())) {
                        moved.add(before);
                    }
                }
            }
            Set<String> limits = new StoreLimits(http)
                    .apply(
                            changes.stream()
                                    .flatMap(change -> change.limits().stream())
                                    .toList(),
                            clock.millis());
            warnOfRebuild(moved, http, console);
            if (!changed.isEmpty()) {
                http.ask(INSERT + rows(changed));
            }
            Set<String> names = changed.stream().map(Store::storeId).collect(Collectors.toCollection(HashSet::new));
            names.addAll(limits);
            return names.size();
        }
    }

    private static void warnOfRebuild(List<Store> moved, WarehouseHttp http, Consumer<String> console) {
        if (moved.isEmpty()) {
            return;
        }
        Set<String> withEvents = http.ask(WITH_EVENTS)
                .lines()
                .map(row -> json(row).path("store_id").asText())
                .collect(Collectors.toSet());
        for (Store before : moved) {
            if (withEvents.contains(before.storeId())) {
                console.accept("Store " + before.storeId() + " moved from " + before.timeZone()
                        + ": its days are counted in that zone until a rebuild. Run: ./storewatch rebuild");
            }
        }
    }

    private static Map<String, Store> known(WarehouseHttp http) {
        Map<String, Store> known = new TreeMap<>();
        http.ask(ALL).lines().map(Stores::store).forEach(store -> known.put(store.storeId(), store));
        return known;
    }

    private static Store store(String row) {
        JsonNode json = json(row);
        TreeMap<String, Double> industry = new TreeMap<>();
        json.path("industry")
                .properties()
                .forEach(average ->
                        industry.put(average.getKey(), average.getValue().asDouble()));
        return new Store(
                json.path("store_id").asText(),
                json.path("name").asText(),
                json.path("platform").asText(),
                json.path("time_zone").asText(),
                json.path("currency").asText(),
                json.path("service_from").asText(),
                json.path("service_to").asText(),
                industry);
    }

    private static JsonNode json(String row) {
        try {
            return JSON.readTree(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The warehouse wrote no JSON: " + row, impossible);
        }
    }

    private String rows(List<Store> stores) {
        StringBuilder rows = new StringBuilder();
        for (Store store : stores) {
            ObjectNode row = JSON.createObjectNode()
                    .put("store_id", store.storeId())
                    .put("name", store.name())
                    .put("platform", store.platform())
                    .put("time_zone", store.timeZone())
                    .put("currency", store.currency())
                    .put("service_from", store.serviceFrom())
                    .put("service_to", store.serviceTo())
                    .put("version", clock.millis());
            ObjectNode industry = row.putObject("industry");
            store.industry().forEach(industry::put);
            rows.append(row).append('\n');
        }
        return rows.toString();
    }
}
