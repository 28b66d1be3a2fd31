package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the dashboard costs while people look: its questions to the warehouse, CPU seconds, what it keeps in memory. */
final class AppWatch implements AutoCloseable {
    /** Our own look into the log is left out. */
    private static final String ASKED =
            "SELECT normalizeQueryKeepNames(query) AS question, count() FROM system.query_log"
                    + " WHERE type != 'QueryStart' AND query_kind = 'Select' AND user = currentUser() AND query NOT LIKE '%query_log%'"
                    + " AND event_time_microseconds >= fromUnixTimestamp64Milli({from:Int64})"
                    + " AND event_time_microseconds < fromUnixTimestamp64Milli({until:Int64}) GROUP BY question";

    private final BenchHome bench;
    private final WarehouseHttp http;

    AppWatch(BenchHome bench) {
        this.bench = bench;
        http = new WarehouseHttp(bench.session().engine().access(Role.APP));
    }

    /**
     * What a span of time cost.
     *
     * @param seconds how long it was
     * @param questions how often each SELECT reached the warehouse, its literals left out
     * @param appCpu CPU seconds of the dashboard
     * @param engineCpu CPU seconds of ClickHouse, the job's part included
     */
    record Cost(double seconds, Map<String, Long> questions, double appCpu, double engineCpu) {

        double questionsPerSecond() {
            return questions.values().stream().mapToLong(Long::longValue).sum() / seconds;
        }
    }

    /** Waits for so long and tells what it cost. */
    Cost during(Duration span) {
        double app = bench.appCpu();
        double engine = bench.engineCpu();
        Instant from = Instant.now();
        LockSupport.parkNanos(span.toNanos());
        Instant until = Instant.now();
        double appCpu = bench.appCpu() - app;
        double engineCpu = bench.engineCpu() - engine;
        http.ask("SYSTEM FLUSH LOGS");
        Map<String, Long> questions = http
                .rows(
                        ASKED,
                        Map.of(
                                "param_from", String.valueOf(from.toEpochMilli()),
                                "param_until", String.valueOf(until.toEpochMilli())))
                .stream()
                .collect(Collectors.toMap(List::getFirst, row -> Long.parseLong(row.getLast())));
        return new Cost(Duration.between(from, until).toMillis() / 1000.0, questions, appCpu, engineCpu);
    }

    /** Bytes of the objects that are reachable; counted after a collection, so that neither what may go nor the collector's own filling is told. */
    long heap() throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(bench.process("app").pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (Stream<String> lines = jcmd.inputReader().lines()) {
            return LiveObjects.bytes(lines);
        } finally {
            jcmd.waitFor();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
