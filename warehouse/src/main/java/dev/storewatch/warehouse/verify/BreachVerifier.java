package dev.storewatch.warehouse.verify;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.migrate.SqlFile;
import dev.storewatch.warehouse.migrate.SqlFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the breaches the stream kept with those the raw events give by plain SQL, {@code sql/breach_proof}. The proofs know the usual limits and service hours: kinds for
 * which a store ever set its own are left out for that store.
 */
public final class BreachVerifier implements AutoCloseable {

    private static final int LOOKS = 4;

    private static final String FOLDER = "storewatch/sql/breach_proof";

    private static final Pattern NAMES = Pattern.compile("[a-z_]+\\.sql");

    private static final String ZONES = "SELECT DISTINCT toString(time_zone) FROM store_zone";

    private static final String KINDS = "SELECT kind FROM breach_kind";

    /** Where a store's own limit, or its own service hours, decide, the proofs do not know what was usual at the time. */
    private static final String UNUSUAL = "SELECT store_id, kind FROM store_limit_version UNION DISTINCT"
            + " SELECT store_id, 'REFUND_UNDECIDED' FROM store WHERE (service_from, service_to) != ('08:00', '24:00')";

    private static final String USUAL =
            " AND (toString(store_id), toString(kind)) NOT IN (SELECT toString(store_id), toString(kind) FROM ("
                    + UNUSUAL + "))";

    private static final String LEFT_OUT = "SELECT kind, count() FROM (" + UNUSUAL + ") GROUP BY kind ORDER BY kind";

    /** What the columns of either side are: those that identify a breach, then what is said of it. */
    private static final String COLUMNS =
            "toString(store_id) AS store, toString(kind) AS what, thing_id, part, since, opened_at";

    private final WarehouseHttp http;

    private final Duration pause;

    /**
     * Reads as the given user, who must be the application's.
     *
     * @param pause between one look and the next; longer than from one checkpoint to the next
     */
    public BreachVerifier(WarehouseAccess access, Duration pause) {
        this.http = WarehouseHttp.patient(access);
        this.pause = pause;
    }

    /** Of the {@link #differences} those that stay: while events come in, raw rows and what follows from them become visible one shortly after the other. */
    public List<String> lastingDifferences(Instant at) {
        List<String> lasting = differences(at);
        for (int looks = 1; looks < LOOKS && !lasting.isEmpty(); looks++) {
            await();
            Set<String> now = Set.copyOf(differences(at));
            lasting = lasting.stream().filter(now::contains).toList();
        }
        return lasting;
    }

    /**
     * The breaches of which one side knows nothing or something else, as both stood at a moment.
     *
     * @return lines of side (kept or proof), store, kind, thing, part, since, opening, end and what ended it, with tabs
     */
    public List<String> differences(Instant at) {
        List<String> zones = zones();
        List<String> known =
                http.rows(KINDS, Map.of()).stream().map(List::getFirst).toList();
        List<Callable<String>> questions = new ArrayList<>();
        for (SqlFile proof :
                SqlFolder.of(BreachVerifier.class.getClassLoader(), FOLDER).files(NAMES)) {
            String kinds = known.stream()
                    .map(kind -> "'" + kind + "'")
                    .filter(proof.statement()::contains)
                    .collect(Collectors.joining(", "));
            for (String zone : zones) {
                questions.add(() -> http.ask(comparison(proof.statement(), kinds, zone), parameters(zone, at)));
            }
        }
        return Lanes.answers(questions).stream().flatMap(String::lines).toList();
    }

    /** Kinds that were not compared for every store, and for how many not: limits or service hours of their own decide there. */
    public SortedMap<String, Long> leftOut() {
        SortedMap<String, Long> stores = new TreeMap<>();
        http.rows(LEFT_OUT, Map.of()).forEach(row -> stores.put(row.get(0), Long.parseLong(row.get(1))));
        return stores;
    }

    private List<String> zones() {
        List<String> zones = new ArrayList<>(List.of(ComparisonSql.DEFAULT_ZONE));
        http.rows(ZONES, Map.of()).stream()
                .map(List::getFirst)
                .filter(zone -> !zone.isEmpty() && !zones.contains(zone))
                .forEach(zones::add);
        return zones;
    }

    private static Map<String, String> parameters(String zone, Instant at) {
        return Map.of(
                "param_zone", zone,
                "param_at", String.valueOf(at.toEpochMilli()),
                "additional_table_filters", ComparisonSql.rawEventsOf(zone));
    }

    /** Rows that are on one side alone; an end after the moment is none yet. */
    private static String comparison(String proof, String kinds, String zone) {
        String stores = "WHERE " + ComparisonSql.storesOf(zone) + USUAL;
        return """
                WITH
                    opened AS
                    (
                        SELECT * FROM (%s)
                        %s AND opened_at <= MOMENT AND NOT arrayExists(e -> ifNull(e.1 <= opened_at, false), acts)
                    ),
                    proved AS
                    (
                        SELECT
                            *,
                            arrayFilter(e -> isNotNull(e.1), CAST(acts, 'Array(Tuple(Nullable(DateTime64(3, \\'UTC\\')), String))')) AS acting,
                            arrayFilter(e -> isNotNull(e.1), CAST(moots, 'Array(Tuple(Nullable(DateTime64(3, \\'UTC\\')), String))')) AS leaving,
                            arraySort((e, i) -> (e.1, i), acting, arrayEnumerate(acting))[1] AS act,
                            arraySort((e, i) -> (e.1, i), leaving, arrayEnumerate(leaving))[1] AS first_moot,
                            (if(isNull(first_moot.1), NULL, greatest(first_moot.1, opened_at)), first_moot.2) AS moot,
                            if(isNull(act.1) OR (isNotNull(first_moot.1) AND moot.1 < act.1), moot, act) AS ended
                        FROM opened
                    ),
                    proof AS
                    (
                        SELECT
                            %s,
                            if(ended.1 <= MOMENT, ended.1, NULL) AS end_at, if(ended.1 <= MOMENT, ended.2, '') AS end_by
                        FROM proved
                    ),
                    kept AS
                    (
                        SELECT
                            %s,
                            if(closed_at <= MOMENT, closed_at, NULL) AS end_at, if(closed_at <= MOMENT, closed_by, '') AS end_by
                        FROM breach
                        %s AND opened_at <= MOMENT AND kind IN (%s)
                    )
                SELECT if(sum(side) > 0, 'kept', 'proof'), store, what, thing_id, part, since, opened_at, end_at, end_by
                FROM (SELECT 1 AS side, * FROM kept UNION ALL SELECT -1 AS side, * FROM proof)
                GROUP BY store, what, thing_id, part, since, opened_at, end_at, end_by
                HAVING sum(side) != 0
                ORDER BY store, what, thing_id, since
                """.formatted(proof, stores, COLUMNS, COLUMNS, stores, kinds)
                .replace("MOMENT", "fromUnixTimestamp64Milli({at:Int64}, 'UTC')");
    }

    private void await() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to look again", interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
