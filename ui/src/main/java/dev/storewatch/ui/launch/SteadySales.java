package dev.storewatch.ui.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Orders that are made and paid at a steady rate, in one shop after the other, at any hour of the day, until closed. */
final class SteadySales implements AutoCloseable {
    /** Orders a second; each is two events. */
    static final int RATE = 20;

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Path directory;
    private final List<String> stores;
    private volatile boolean closed;

    private SteadySales(Path directory, List<String> stores) {
        this.directory = directory;
        this.stores = List.copyOf(stores);
    }

    /** Sells from now on. */
    static SteadySales into(Path directory, List<String> stores) {
        SteadySales sales = new SteadySales(directory, stores);
        Thread.ofPlatform().name("sales").daemon().start(sales::sell);
        return sales;
    }

    private void sell() {
        long next = System.currentTimeMillis();
        for (int file = 0; !closed; file++) {
            write(file, next);
            next += EVERY.toMillis();
            LockSupport.parkUntil(next);
        }
    }

    private void write(int file, long now) {
        StringBuilder lines = new StringBuilder();
        for (int order = file * RATE; order < (file + 1) * RATE; order++) {
            String store = stores.get(order % stores.size());
            lines.append(SteadyOrders.order(store, "sale-" + order, now))
                    .append(SteadyOrders.paid(store, "sale-" + order, now));
        }
        Path aside = directory.resolve("sales.tmp");
        try {
            Files.writeString(aside, lines);
            Files.move(aside, directory.resolve("orders-sales-" + file + ".ndjson"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write sales into " + directory, failure);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
