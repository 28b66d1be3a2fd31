package dev.storewatch.warehouse.intake;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads from the warehouse what came in and what became of it. */
public final class IntakeReader implements AutoCloseable {

    private static final String PROGRESS =
            "SELECT stream, sum(files_done), sum(lines), sum(accepted), sum(repeated), sum(rejected)"
                    + " FROM intake WHERE intake_id = {intake:String} GROUP BY stream";

    private static final String REJECTED_OF = "SELECT stream, reason, count() AS lines FROM rejected_event"
            + " WHERE source IN (SELECT source FROM intake WHERE intake_id = {intake:String})"
            + " GROUP BY stream, reason ORDER BY lines DESC, stream, reason";

    private static final String REJECTED =
            "SELECT stream, reason, count() AS lines FROM rejected_event GROUP BY stream, reason ORDER BY lines DESC, stream, reason";

    /** Conflicts are left out: the other event of their id stays accepted, so they would be rejected again. */
    private static final String TO_REPLAY = "SELECT stream, source, position, base64Encode(argMax(bytes, ingested_at))"
            + " FROM rejected_event WHERE reason != 'conflict' AND (reason = {reason:String} OR {reason:String} = '')"
            + " AND ingested_at >= parseDateTime64BestEffort({since:String}, 3, 'UTC')"
            + " GROUP BY stream, source, position ORDER BY stream, source, position";

    private static final String STREAMS = "SELECT 'orders', count(), toString(max(ingested_at)) FROM order_event"
            + " UNION ALL SELECT 'chats', count(), toString(max(ingested_at)) FROM chat_event"
            + " UNION ALL SELECT 'reviews', count(), toString(max(ingested_at)) FROM review_event";

    private static final List<String> ORDER = List.of("orders", "chats", "reviews");

    private final WarehouseHttp http;

    public IntakeReader(WarehouseAccess access) {
        this.http = new WarehouseHttp(access);
    }

    /** How far a request has got. */
    public IntakeProgress progress(String intakeId) {
        Map<String, StreamCounts> streams = new HashMap<>();
        long filesDone = 0;
        long lines = 0;
        for (List<String> row : http.rows(PROGRESS, Map.of("param_intake", intakeId))) {
            filesDone += number(row, 1);
            lines += number(row, 2);
            streams.put(row.getFirst(), new StreamCounts(number(row, 3), number(row, 4), number(row, 5)));
        }
        return new IntakeProgress(filesDone, lines, streams);
    }

    /** Rejected lines of the files of a request, by reason, most frequent first. */
    public List<RejectedLines> rejected(String intakeId) {
        return rejected(http.rows(REJECTED_OF, Map.of("param_intake", intakeId)));
    }

    /** All rejected lines, by reason, most frequent first. */
    public List<RejectedLines> rejected() {
        return rejected(http.rows(REJECTED, Map.of()));
    }

    /**
     * The rejected lines that may be taken in again, in order of stream, source and position.
     *
     * @param reason why they were rejected; empty: whatever the reason
     */
    public List<RejectedLine> toReplay(String reason, Instant since) {
        return http.rows(TO_REPLAY, Map.of("param_reason", reason, "param_since", since.toString())).stream()
                .map(row -> new RejectedLine(
                        row.get(0),
                        row.get(1),
                        number(row, 2),
                        Base64.getDecoder().decode(row.get(3))))
                .toList();
    }

    /** Rows and freshness of each stream's raw table. */
    public List<StreamState> streams() {
        return http.rows(STREAMS, Map.of()).stream()
                .map(row -> StreamState.of(row.get(0), number(row, 1), row.get(2)))
                .sorted(Comparator.comparingInt(state -> ORDER.indexOf(state.stream())))
                .toList();
    }

    private static List<RejectedLines> rejected(List<List<String>> rows) {
        return rows.stream()
                .map(row -> new RejectedLines(row.get(0), row.get(1), number(row, 2)))
                .toList();
    }

    private static long number(List<String> row, int column) {
        return Long.parseLong(row.get(column));
    }

    @Override
    public void close() {
        http.close();
    }
}
