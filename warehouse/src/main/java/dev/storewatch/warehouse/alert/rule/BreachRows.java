package dev.storewatch.warehouse.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.rule.BreachFollower.Watched;
import dev.storewatch.warehouse.alert.rule.BreachPicture.Found;
import dev.storewatch.warehouse.query.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Breaches for the rules, by store and kind: of some kinds each one, of the others how many there are. Used by one thread. */
public final class BreachRows {

    /** What opened longer ago calls nobody: it is history that was loaded, or was told already. */
    public static final Duration NEW = Duration.ofHours(24);

    /** What opened longer than this before the warehouse was there came with its history: others saw to it. */
    private static final Duration BEFORE = Duration.ofHours(1);

    /** Of one store and kind so many are listed one by one. */
    public static final int MOST = 500;

    /** How many of a shared alert are named in it. */
    public static final int NAMED = 5;

    /** Longer than anybody waits for anything: older ones are history that was loaded. */
    static final Duration OLDEST = Duration.ofDays(30);

    /** Stores change their names rarely. */
    private static final Duration REREAD = Duration.ofSeconds(10);

    private static final String BEGUN = "SELECT toUnixTimestamp64Milli(min(at)) AS begun_ms FROM generation";

    private static final String STORES = "SELECT store_id, name, time_zone FROM store";

    /** A store and a kind of breach. */
    public record Place(String storeId, String kind) {}

    /**
     * What there is.
     *
     * @param open how many are open
     * @param fresh of the shared ones, how many of the open opened lately
     * @param oldest since when the longest waits
     * @param listed each, or some of them
     */
    public record Listing(
            String storeName, ZoneId zone, long open, long fresh, Instant oldest, List<OpenBreach> listed) {
        public Listing {
            listed = List.copyOf(listed);
        }

        boolean isComplete() {
            return listed.size() < MOST;
        }
    }

    /**
     * One look: of kinds whose breaches are listed one by one, and of those that share an alert.
     *
     * @param newFrom what opened before then calls nobody
     */
    record Look(Map<Place, Listing> each, Map<Place, Listing> shared, Instant newFrom) {}

    private record StoreName(String name, ZoneId zone) {}

    private final Rows rows;
    private final BreachFollower follower;
    private Map<String, StoreName> stores = Map.of();
    private Instant begun = Instant.EPOCH;
    private Instant readAt = Instant.MIN;

    BreachRows(Rows rows) {
        this.rows = rows;
        this.follower = new BreachFollower(rows);
    }

    /** As things stand; a kind may be among both. */
    Look look(Set<String> each, Set<String> shared, Instant now) {
        if (!now.isBefore(readAt.plus(REREAD))) {
            stores = stores();
            begun = Rows.time(rows.select(BEGUN, Map.of()).getFirst().path("begun_ms"));
            readAt = now;
        }
        BreachPicture picture = follower.upToNow(new Watched(each, shared), now);
        Instant newFrom = newFrom(now, begun);
        return new Look(
                listings(picture.each(each, newFrom, now)), listings(picture.shared(shared, newFrom, now)), newFrom);
    }

    /** @param begun when the warehouse began, 1970 where nobody knows */
    static Instant newFrom(Instant now, Instant begun) {
        Instant dayAgo = now.minus(NEW);
        Instant history = begun.minus(BEFORE);
        return history.isAfter(dayAgo) ? history : dayAgo;
    }

    private Map<Place, Listing> listings(Map<Place, Found> all) {
        Map<Place, Listing> listings = new HashMap<>();
        all.forEach((place, found) -> {
            StoreName store = stores.getOrDefault(place.storeId(), new StoreName(place.storeId(), Store.DEFAULT_ZONE));
            listings.put(
                    place,
                    new Listing(
                            store.name(), store.zone(), found.open(), found.fresh(), found.oldest(), found.listed()));
        });
        return listings;
    }

    private Map<String, StoreName> stores() {
        Map<String, StoreName> read = new HashMap<>();
        for (JsonNode row : rows.select(STORES, Map.of())) {
            String id = row.path("store_id").asText();
            String name = row.path("name").asText();
            read.put(
                    id,
                    new StoreName(
                            name.isEmpty() ? id : name,
                            ZoneId.of(row.path("time_zone").asText())));
        }
        return read;
    }
}
