package dev.storewatch.ui.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * Files of orders that are made at a steady rate; a file counts from its rename on.
 *
 * @param directory where they are written
 * @param rate events a second
 * @param stores how many stores they are of
 */
record SteadyOrders(Path directory, int rate, int stores) {

    static final long FILE_EVERY_MILLIS = 100;

    static String store(int number) {
        return "shop-" + number;
    }

    /** The line of an order that is made at this moment. */
    static String order(String store, String id, long now) {
        return "{\"event_id\":\"" + id + "\",\"type\":\"order.created\",\"occurred_at\":" + now + ",\"store_id\":\""
                + store + "\",\"order_id\":\"" + id + "\",\"buyer_id\":\"buyer " + id
                + "\",\"amount\":\"12.50\",\"currency\":\"CNY\"}\n";
    }

    /** The line that says that it was paid. */
    static String paid(String store, String id, long now) {
        return "{\"event_id\":\"" + id + "-paid\",\"type\":\"order.paid\",\"occurred_at\":" + now + ",\"store_id\":\""
                + store + "\",\"order_id\":\"" + id + "\",\"amount\":\"12.50\",\"currency\":\"CNY\"}\n";
    }

    /** Writes a file, with more lines at its end; the moment it was there. */
    Instant write(int file, String more) throws IOException {
        long now = System.currentTimeMillis();
        StringBuilder lines = new StringBuilder();
        for (int event = 0; event < rate * FILE_EVERY_MILLIS / 1000; event++) {
            lines.append(order(store(event % stores), file + "-" + event, now));
        }
        lines.append(more);
        String name = "orders-" + String.format(Locale.ROOT, "%07d", file);
        Path aside = directory.resolve(name + ".tmp");
        Files.writeString(aside, lines);
        Instant moment = Instant.now();
        Files.move(aside, directory.resolve(name + ".ndjson"));
        return moment;
    }
}
