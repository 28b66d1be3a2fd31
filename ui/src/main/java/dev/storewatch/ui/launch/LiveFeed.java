package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Orders of made-up shops that come in at a steady rate through a job of this home's own, from the first that is seen until it is closed. */
final class LiveFeed implements AutoCloseable {

    private static final int STORES = 20;
    /** Names of events go on where a feed before left off: what has the name of an older one would be a repeat. */
    private static final int NAMES = 1_000_000_000;

    private static final long ASK_EVERY_MILLIS = 200;
    private static final String COUNT =
            "SELECT count() FROM order_event WHERE store_id IN (SELECT 'shop-' || toString(number) FROM numbers("
                    + STORES + "))";

    private final Path watched;
    private final SteadyOrders orders;
    private final WarehouseHttp http;
    private final Child ingest;
    private final long before;
    private final CompletableFuture<Integer> files;
    private volatile boolean closed;

    LiveFeed(Session session, int rate) throws IOException {
        if (IngestLock.isHeld(session.home())) {
            throw new LaunchException("Events come into this home already; stop ./storewatch up before --feed");
        }
        watched = BenchHome.below(session.home(), "feed");
        BenchHome.delete(watched);
        Files.createDirectories(watched);
        orders = new SteadyOrders(watched, rate, STORES);
        http = new WarehouseHttp(session.engine().access(Role.APP));
        before = seen();
        JavaCommand commands = new JavaCommand(session);
        ingest = new Child(
                session.home(),
                "ingest",
                () -> commands.ingest(Sources.NONE.watching(watched)),
                0,
                System.err::println);
        ingest.start();
        int first = (int) (System.currentTimeMillis() / SteadyOrders.FILE_EVERY_MILLIS % NAMES);
        orders.write(first, "");
        try {
            awaitSeen(1);
        } catch (RuntimeException neverBegan) {
            ingest.close();
            http.close();
            throw neverBegan;
        }
        files = CompletableFuture.supplyAsync(() -> 1 + write(first + 1), Thread::startVirtualThread);
    }

    /** Writes until closed; how many files. */
    private int write(int first) {
        long next = System.currentTimeMillis();
        int file = first;
        while (!closed) {
            try {
                orders.write(file, "");
            } catch (IOException failure) {
                throw new UncheckedIOException("No more events can be written to " + watched, failure);
            }
            file++;
            next += SteadyOrders.FILE_EVERY_MILLIS;
            LockSupport.parkUntil(next);
        }
        return file - first;
    }

    private long seen() {
        return Long.parseLong(http.ask(COUNT).strip());
    }

    private void awaitSeen(long events) {
        while (seen() < before + events) {
            if (ingest.isGivenUp()) {
                throw new LaunchException("The ingest process failed. " + ingest.logTail());
            }
            LockSupport.parkNanos(ASK_EVERY_MILLIS * 1_000_000);
        }
    }

    /** Ends it once all is taken in, so that the job misses no file when it goes on, or fails with it. */
    @Override
    public void close() {
        closed = true;
        try (http;
                ingest) {
            long written = (long) files.join() * (orders.rate() * SteadyOrders.FILE_EVERY_MILLIS / 1000);
            awaitSeen(written);
            System.err.println("Meanwhile " + written + " events came in, " + orders.rate() + " a second");
        }
        BenchHome.delete(watched);
    }
}
