package dev.storewatch.warehouse.generation;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from the warehouse which generation is current, how a rebuild is getting on, and why one is due. */
public final class GenerationReader implements AutoCloseable {
    private static final String NEWEST =
            "SELECT generation, any(request), any(why), any(from_day), any(to_day), max(state = 'current') FROM generation"
                    + " WHERE generation IN (SELECT generation FROM generation WHERE state = 'building')";

    private static final String NEWEST_FIRST = " GROUP BY generation ORDER BY generation DESC LIMIT 1";

    private static final String REPLAYED =
            "SELECT (SELECT sum(rows) FROM replay_delta WHERE generation = {generation:UInt32}),"
                    + " (SELECT count() FROM order_event) + (SELECT count() FROM chat_event)"
                    + " + (SELECT count() FROM review_event) + (SELECT count() FROM rejected_event)";

    private static final String DIFFERENCE =
            "SELECT open_day, days_changed, cells_changed, cells_left FROM rebuild_difference FINAL"
                    + " WHERE generation = {generation:UInt32}";

    private static final String MOVED =
            "SELECT store_id, time_zone, configured_time_zone FROM store_zone WHERE needs_rebuild ORDER BY store_id";

    private static final String TOO_LATE =
            "SELECT stream, uniqExact(store_id, event_id) AS events FROM too_late GROUP BY stream ORDER BY stream";

    private final WarehouseHttp http;

    public GenerationReader(WarehouseAccess access) {
        http = WarehouseHttp.patient(access);
    }

    /** The rebuild that a request began, or began anew. */
    public Optional<Rebuild> of(String request) {
        return rebuild(
                http.rows(NEWEST + " AND request = {request:String}" + NEWEST_FIRST, Map.of("param_request", request)));
    }

    /** The last rebuild that was begun. */
    public Optional<Rebuild> newest() {
        return rebuild(http.rows(NEWEST + NEWEST_FIRST, Map.of()));
    }

    /** The rebuild under way. */
    public Optional<Rebuild> underWay() {
        return newest().filter(rebuild -> !rebuild.current());
    }

    private Optional<RebuildDifference> difference(String generation) {
        return http.rows(DIFFERENCE, Map.of("param_generation", generation)).stream()
                .findFirst()
                .map(row -> new RebuildDifference(
                        LocalDate.parse(row.get(0)),
                        Long.parseLong(row.get(1)),
                        Long.parseLong(row.get(2)),
                        Long.parseLong(row.get(3))));
    }

    /** The stores whose configured zone is not the one their days are counted in. */
    public List<MovedStore> moved() {
        return http.rows(MOVED, Map.of()).stream()
                .map(row -> new MovedStore(row.get(0), row.get(1), row.get(2)))
                .toList();
    }

    /** Events by stream that came too late to be counted. */
    public List<LateEvents> tooLate() {
        return http.rows(TOO_LATE, Map.of()).stream()
                .map(row -> new LateEvents(row.get(0), Long.parseLong(row.get(1))))
                .toList();
    }

    private Optional<Rebuild> rebuild(List<List<String>> newest) {
        return newest.stream().findFirst().map(row -> {
            List<String> rows =
                    http.rows(REPLAYED, Map.of("param_generation", row.get(0))).getFirst();
            return new Rebuild(
                    Integer.parseInt(row.get(0)),
                    row.get(1),
                    row.get(2),
                    new RebuildDays(LocalDate.parse(row.get(3)), LocalDate.parse(row.get(4))),
                    row.get(5).equals("1"),
                    Long.parseLong(rows.get(0)),
                    Long.parseLong(rows.get(1)),
                    difference(row.get(0)));
        });
    }

    @Override
    public void close() {
        http.close();
    }
}
