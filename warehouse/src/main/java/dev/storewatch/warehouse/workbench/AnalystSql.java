package dev.storewatch.warehouse.workbench;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.WarehouseHttp;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Runs what analysts write, as ClickHouse's user {@code analyst}: what that user may not do, nobody does here. Statements go out as they are; nothing is
 * searched for bad words, which would always be incomplete. Safe for many threads.
 */
public final class AnalystSql implements AutoCloseable {
    /** Rows of an answer that a page is given; an export has all of them, up to the user's limit. */
    public static final int SHOWN_ROWS = 10_000;

    private static final Pattern RUN_ID = Pattern.compile("workbench-[0-9a-f-]{36}");

    private final String analystUser;
    private final WarehouseHttp analyst;
    private final WarehouseHttp application;

    /**
     * Runs as one user and cancels as the other.
     *
     * @param analyst who may read, within limits
     * @param application who may end queries
     */
    public AnalystSql(WarehouseAccess analyst, WarehouseAccess application) {
        if (analyst.user().equals(application.user())) {
            throw new IllegalArgumentException(
                    "Analysts' queries must not run as the application's user: it reads accounts and their hashes");
        }
        this.analystUser = analyst.user().replaceAll("[^A-Za-z0-9_.-]", "");
        this.analyst = new WarehouseHttp(analyst);
        this.application = new WarehouseHttp(application);
    }

    /** A name to run a statement under, and to cancel it by. */
    public static String newRun() {
        return "workbench-" + UUID.randomUUID();
    }

    /** The first rows of a statement's answer; what the warehouse refuses is a {@link WarehouseException}. */
    public Answer run(String run, String statement) {
        FirstRows first = new FirstRows(SHOWN_ROWS);
        long begun = System.nanoTime();
        try {
            rows(run, statement, first);
        } catch (FirstRows.Enough enough) {
            cancel(run);
        } catch (IOException cutOff) {
            throw WarehouseException.refused("The answer broke off: " + cutOff.getMessage());
        }
        return first.answer(Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Every row of a statement's answer, up to the limit of the user. */
    public void rows(String run, String statement, RowTaker taker) throws IOException {
        RowLines lines = new RowLines(taker);
        analyst.stream(statement, RowLines.FORMAT, named(run), lines);
        lines.end();
    }

    /** Copies the whole answer in a format of ClickHouse. */
    public void export(String run, String statement, String format, OutputStream out) {
        try {
            analyst.stream(statement, format, named(run), out);
        } catch (IOException cutOff) {
            cancel(run);
            throw new UncheckedIOException("The export broke off", cutOff);
        }
    }

    /** Ends a run, if it still runs. */
    public void cancel(String run) {
        if (RUN_ID.matcher(run).matches()) {
            application.ask("KILL QUERY WHERE query_id = '" + run + "' AND user = '" + analystUser + "' ASYNC");
        }
    }

    /** Every table and view that analysts read, with its columns and comments, as they themselves may see it. */
    public List<SchemaTable> schema() {
        Map<String, SchemaTable> tables = new LinkedHashMap<>();
        // Comments hold neither tabs nor line breaks: the format writes them as \t and \n.
        for (List<String> row : analyst.rows("""
                SELECT t.name, t.engine = 'View', t.comment, c.name, c.type, c.comment
                FROM system.tables AS t INNER JOIN system.columns AS c ON c.database = t.database AND c.table = t.name
                WHERE t.database = 'storewatch'
                ORDER BY t.engine != 'View', t.name, c.position
                FORMAT TSV""", Map.of())) {
            tables.computeIfAbsent(
                            row.get(0),
                            name -> new SchemaTable(name, row.get(1).equals("1"), plain(row.get(2)), new ArrayList<>()))
                    .columns()
                    .add(new SchemaTable.Column(row.get(3), row.get(4), plain(row.get(5))));
        }
        return List.copyOf(tables.values());
    }

    private static String plain(String escaped) {
        return escaped.replace("\\'", "'").replace("\\n", " ").replace("\\\\", "\\");
    }

    private static Map<String, String> named(String run) {
        return Map.of("query_id", run);
    }

    @Override
    public void close() {
        analyst.close();
        application.close();
    }
}
