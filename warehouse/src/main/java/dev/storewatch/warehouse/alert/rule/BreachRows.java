package dev.storewatch.warehouse.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.alert.record.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads breaches for the rules, by store and kind: of some kinds each one, of the others how many there are. */
public final class BreachRows {

    /** What opened longer ago calls nobody: it is history that was loaded, or was told already. */
    public static final Duration NEW = Duration.ofHours(24);

    /** Rows of one store and kind that are read one by one. */
    public static final int MOST = 500;

    /** How many of a shared alert are named in it. */
    public static final int NAMED = 5;

    /** Longer than anybody waits for anything: older ones are history that was loaded. */
    private static final Duration OLDEST = Duration.ofDays(30);

    private static final String TUPLE = "(thing, thing_id, part, toUnixTimestamp64Milli(since),"
            + " toUnixTimestamp64Milli(opened_at), agent_id, order_id, is_open)";

    private static final String COLUMNS = "SELECT b.store_id AS store_id, b.kind AS kind, b.open AS open,"
            + " b.fresh AS fresh, b.oldest AS oldest, b.listed AS listed,"
            + " if(s.name = '', b.store_id, s.name) AS store_name,"
            + " if(s.time_zone = '', 'Asia/Shanghai', s.time_zone) AS zone FROM (";

    private static final String STORES = ") AS b LEFT JOIN store AS s ON s.store_id = b.store_id";

    private static final String EACH = COLUMNS + "SELECT store_id, kind, countIf(is_open) AS open, count() AS fresh,"
            + " toUnixTimestamp64Milli(min(since)) AS oldest, groupArray(" + TUPLE + ") AS listed FROM ("
            + "SELECT * FROM breach WHERE has({kinds:Array(String)}, kind)"
            + " AND (opened_at >= fromUnixTimestamp64Milli({new:Int64})"
            + " OR (is_open AND opened_at >= fromUnixTimestamp64Milli({oldest:Int64})))"
            + " ORDER BY opened_at DESC LIMIT " + MOST + " BY store_id, kind) GROUP BY store_id, kind" + STORES;

    private static final String SHARED = COLUMNS + "SELECT store_id, kind, count() AS open,"
            + " countIf(opened_at >= fromUnixTimestamp64Milli({new:Int64})) AS fresh,"
            + " toUnixTimestamp64Milli(min(since)) AS oldest,"
            + " arraySort(x -> x.4, groupArray(" + NAMED + ")(" + TUPLE + ")) AS listed FROM ("
            + "SELECT * FROM breach WHERE has({kinds:Array(String)}, kind) AND is_open"
            + " AND opened_at >= fromUnixTimestamp64Milli({oldest:Int64}) ORDER BY opened_at DESC)"
            + " GROUP BY store_id, kind" + STORES;

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

    private final Rows rows;

    BreachRows(Rows rows) {
        this.rows = rows;
    }

    /** Each breach that is open or opened lately. */
    Map<Place, Listing> each(Collection<String> kinds, Instant now) {
        return read(EACH, kinds, now);
    }

    /** How many are open, the newest few by name. */
    Map<Place, Listing> shared(Collection<String> kinds, Instant now) {
        return read(SHARED, kinds, now);
    }

    private Map<Place, Listing> read(String query, Collection<String> kinds, Instant now) {
        if (kinds.isEmpty()) {
            return Map.of();
        }
        Map<String, String> parameters = Map.of(
                "param_kinds",
                kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(",", "[", "]")),
                "param_new",
                String.valueOf(now.minus(NEW).toEpochMilli()),
                "param_oldest",
                String.valueOf(now.minus(OLDEST).toEpochMilli()));
        Map<Place, Listing> listings = new HashMap<>();
        for (JsonNode row : rows.select(query, parameters)) {
            listings.put(
                    new Place(row.path("store_id").asText(), row.path("kind").asText()),
                    new Listing(
                            row.path("store_name").asText(),
                            ZoneId.of(row.path("zone").asText()),
                            row.path("open").asLong(),
                            row.path("fresh").asLong(),
                            Rows.time(row.path("oldest")),
                            StreamSupport.stream(row.path("listed").spliterator(), false)
                                    .map(BreachRows::breach)
                                    .toList()));
        }
        return listings;
    }

    private static OpenBreach breach(JsonNode tuple) {
        return new OpenBreach(
                tuple.path(0).asText(),
                tuple.path(1).asText(),
                tuple.path(2).asText(),
                Rows.time(tuple.path(3)),
                Rows.time(tuple.path(4)),
                tuple.path(5).asText(),
                tuple.path(6).asText(),
                tuple.path(7).asBoolean());
    }
}
