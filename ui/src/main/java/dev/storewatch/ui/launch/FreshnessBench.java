package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long after it was written an event is seen by a query, and in the measures of its store's day. */
@Command(
        name = "freshness",
        mixinStandardHelpOptions = true,
        description = {
            "How long after it was written (its file renamed into a watched directory) an event is seen by SELECT,",
            "and in store_day, while events come in at a steady rate."
        })
final class FreshnessBench implements Callable<Integer> {

    /** Rarer than could be, and so some milliseconds unfair: each answer costs as much as a hundred events. */
    private static final long ASK_EVERY_MILLIS = 50;

    private static final int WARM_UP_FILES = 100;
    private static final String PROBED = "bench";
    private static final int STORES = 20;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Events a second, from 10 (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long to measure, after ten seconds that do not count (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (rate < 10 || seconds < 1) {
            throw new ParameterException(spec.commandLine(), "--rate must be at least 10, --seconds at least 1");
        }
        Home own = home.settings().home();
        try (BenchHome bench = new BenchHome(BenchHome.below(own, "freshness"))) {
            measure(bench.session());
        }
        return 0;
    }

    private void measure(Session session) throws IOException {
        Path watched = Files.createDirectories(session.home().root().resolve("watched"));
        int files = WARM_UP_FILES + (int) (seconds * 1000 / SteadyOrders.FILE_EVERY_MILLIS);
        JavaCommand commands = new JavaCommand(session);
        List<Instant> written = new ArrayList<>();
        Child ingest = new Child(
                session.home(),
                "ingest",
                () -> commands.ingest(Sources.NONE.watching(watched)),
                0,
                System.err::println);
        try (ingest;
                Arrivals raw = new Arrivals(
                        session, "SELECT count() FROM order_event WHERE store_id = '" + PROBED + "'", files);
                Arrivals measures = new Arrivals(
                        session,
                        "SELECT sum(orders_created) FROM store_day WHERE store_id = '" + PROBED + "'",
                        files)) {
            ingest.start();
            CompletableFuture<List<Instant>> rawSeen = raw.watch(ASK_EVERY_MILLIS, ingest);
            CompletableFuture<List<Instant>> measuresSeen = measures.watch(ASK_EVERY_MILLIS, ingest);
            SteadyOrders orders = new SteadyOrders(watched, rate, STORES);
            // What piles up while the job starts tells nothing of one that runs.
            written.add(write(orders, 0));
            measures.first().join();
            long next = System.currentTimeMillis();
            for (int file = 1; file < files; file++) {
                written.add(write(orders, file));
                next += SteadyOrders.FILE_EVERY_MILLIS;
                LockSupport.parkUntil(next);
            }
            report(between(written, rawSeen.join()), between(written, measuresSeen.join()));
        }
    }

    private static Instant write(SteadyOrders orders, int file) throws IOException {
        return orders.write(file, SteadyOrders.order(PROBED, "probe-" + file, System.currentTimeMillis()));
    }

    private static Samples between(List<Instant> written, List<Instant> seen) {
        Samples millis = new Samples();
        for (int i = WARM_UP_FILES; i < written.size(); i++) {
            millis.add(seen.get(i).toEpochMilli() - written.get(i).toEpochMilli());
        }
        return millis;
    }

    private void report(Samples raw, Samples measures) {
        System.out.printf(
                "%-22s %8s %8s %8s %8s%n", "at " + rate + " events/s", "p50 ms", "p90 ms", "p99 ms", "most ms");
        line("seen by SELECT", raw);
        line("seen in store_day", measures);
        System.out.printf(
                Locale.ROOT,
                "RESULT freshness p50_ms=%.0f p99_ms=%.0f%n",
                measures.quantile(0.5),
                measures.quantile(0.99));
    }

    private static void line(String what, Samples millis) {
        System.out.printf(
                Locale.ROOT,
                "%-22s %8.0f %8.0f %8.0f %8.0f%n",
                what,
                millis.quantile(0.5),
                millis.quantile(0.9),
                millis.quantile(0.99),
                millis.most());
    }

    /** Asks one count again and again and notes when it first reached each number. */
    private static final class Arrivals implements AutoCloseable {

        private final WarehouseHttp http;
        private final String count;
        private final int awaited;
        private final CompletableFuture<Instant> first = new CompletableFuture<>();
        private volatile boolean closed;

        Arrivals(Session session, String count, int awaited) {
            this.http = new WarehouseHttp(session.engine().access(Role.APP));
            this.count = count;
            this.awaited = awaited;
        }

        /** When the number was no longer 0; fails with the ingest process. */
        CompletableFuture<Instant> first() {
            return first;
        }

        CompletableFuture<List<Instant>> watch(long everyMillis, Child ingest) {
            // A thread of its own: the common pool may have but one, and the other watch would wait for it.
            return CompletableFuture.supplyAsync(
                    () -> {
                        List<Instant> seen = new ArrayList<>();
                        while (seen.size() < awaited) {
                            if (closed || ingest.isGivenUp()) {
                                LaunchException failed =
                                        new LaunchException("The ingest process failed. " + ingest.logTail());
                                first.completeExceptionally(failed);
                                throw failed;
                            }
                            long reached = Long.parseLong(http.ask(count));
                            Instant now = Instant.now();
                            while (seen.size() < reached) {
                                seen.add(now);
                                first.complete(now);
                            }
                            LockSupport.parkNanos(everyMillis * 1_000_000);
                        }
                        return seen;
                    },
                    Thread::startVirtualThread);
        }

        @Override
        public void close() {
            closed = true;
            http.close();
        }
    }
}
