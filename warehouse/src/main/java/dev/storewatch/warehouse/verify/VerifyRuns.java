package dev.storewatch.warehouse.verify;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.WarehouseHttp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The comparisons of the nights in the warehouse. */
final class VerifyRuns {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String INSERT = "INSERT INTO verify_run FORMAT JSONEachRow\n";
    private static final String NEWEST = "SELECT toUnixTimestamp64Milli(max(started_at)) FROM verify_run";

    private final WarehouseHttp http;

    VerifyRuns(WarehouseHttp http) {
        this.http = http;
    }

    void write(VerifyRun run) {
        ObjectNode row = JSON.createObjectNode()
                .put("started_at", run.startedAt().toEpochMilli())
                .put("took_seconds", BigDecimal.valueOf(run.took().toMillis(), 3))
                .put("days", run.days())
                .put("cells", run.cells())
                .put("differences", run.differences())
                .put("breach_differences", run.breachDifferences())
                .put("failure", run.failure());
        run.firstDifferences().forEach(row.putArray("first_differences")::add);
        http.ask(INSERT + row);
    }

    /** When the newest began; empty: there was none. */
    Optional<Instant> newest() {
        long millis = Long.parseLong(http.rows(NEWEST, Map.of()).getFirst().getFirst());
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
