package dev.storewatch.warehouse.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The statements each account keeps and has run; nobody is given another's. Safe for many threads. */
public final class QueryShelf implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    /** TRICKY: parameters are read with escapes, so a name is sent as the digits of its bytes. */
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static final String KEPT = """
            SELECT query_id, argMax(title, version) AS title, argMax(statement, version) AS statement
            FROM saved_query_version WHERE hex(account) = {account:String}
            GROUP BY query_id HAVING argMax(deleted, version) = 0 ORDER BY lower(title), query_id FORMAT JSONEachRow""";
    private static final String RUNS = """
            SELECT toUnixTimestamp64Milli(started_at) AS at, run_id, statement, outcome, rows, elapsed_ms, message
            FROM query_run WHERE hex(account) = {account:String} ORDER BY started_at DESC LIMIT {lines:UInt32} FORMAT JSONEachRow""";

    private final WarehouseHttp http;
    private final InstantSource clock;

    /** Reads and writes as the given user, who must be the application's. */
    public QueryShelf(WarehouseAccess access, InstantSource clock) {
        this.http = new WarehouseHttp(access);
        this.clock = clock;
    }

    /** What an account keeps, by title. */
    public List<SavedQuery> kept(String account) {
        return http.ask(KEPT, Map.of("param_account", hex(account)))
                .lines()
                .map(QueryShelf::json)
                .map(row -> new SavedQuery(
                        account,
                        row.path("query_id").asText(),
                        row.path("title").asText(),
                        row.path("statement").asText()))
                .toList();
    }

    public Optional<SavedQuery> find(String account, String id) {
        return kept(account).stream().filter(query -> query.id().equals(id)).findFirst();
    }

    /** Keeps a new statement. */
    public SavedQuery keep(String account, String title, String statement) {
        SavedQuery query = new SavedQuery(account, UUID.randomUUID().toString().substring(0, 13), title, statement);
        write(query, false);
        return query;
    }

    /** Keeps a change of one kept before. */
    public void change(SavedQuery query) {
        write(query, false);
    }

    public void delete(SavedQuery query) {
        write(query, true);
    }

    private synchronized void write(SavedQuery query, boolean deleted) {
        http.ask("INSERT INTO saved_query_version FORMAT JSONEachRow\n"
                + JSON.createObjectNode()
                        .put("account", query.account())
                        .put("query_id", query.id())
                        .put("title", query.title())
                        .put("statement", query.statement())
                        .put("deleted", deleted ? 1 : 0)
                        .put("version", clock.millis()));
    }

    /** Remembers a run. */
    public void remember(QueryRun run) {
        http.ask("INSERT INTO query_run FORMAT JSONEachRow\n"
                + JSON.createObjectNode()
                        .put("account", run.account())
                        .put("started_at", run.startedAt().toEpochMilli())
                        .put("run_id", run.run())
                        .put("statement", run.statement())
                        .put("outcome", run.outcome().stored())
                        .put("rows", run.rows())
                        .put("elapsed_ms", run.elapsed().toMillis())
                        .put("message", run.message()));
    }

    /** The newest runs of an account, newest first. */
    public List<QueryRun> runs(String account, int lines) {
        return http.ask(RUNS, Map.of("param_account", hex(account), "param_lines", String.valueOf(lines)))
                .lines()
                .map(QueryShelf::json)
                .map(row -> new QueryRun(
                        account,
                        Instant.ofEpochMilli(row.path("at").asLong()),
                        row.path("run_id").asText(),
                        row.path("statement").asText(),
                        QueryRun.Outcome.of(row.path("outcome").asText()),
                        row.path("rows").asLong(),
                        Duration.ofMillis(row.path("elapsed_ms").asLong()),
                        row.path("message").asText()))
                .toList();
    }

    private static String hex(String text) {
        return HEX.formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(String row) {
        try {
            return JSON.readTree(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The warehouse wrote no JSON for a kept query", impossible);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
