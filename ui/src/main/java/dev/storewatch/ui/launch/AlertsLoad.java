package dev.storewatch.ui.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** Files of events at a steady rate, in some of them a complaint at the platform, the probe; a file counts from its rename on. */
final class AlertsLoad {

    static final long FILE_EVERY_MILLIS = 100;

    private final Path directory;
    private final int rate;
    private final int stores;

    AlertsLoad(Path directory, int rate, int stores) {
        this.directory = directory;
        this.rate = rate;
        this.stores = stores;
    }

    static String store(int number) {
        return "shop-" + number;
    }

    /**
     * Writes one file; when it was there.
     *
     * @param probe negative: none
     */
    Instant write(int file, int probe) throws IOException {
        int events = (int) (rate * FILE_EVERY_MILLIS / 1000);
        StringBuilder lines = new StringBuilder(events * 200);
        long now = System.currentTimeMillis();
        for (int event = 0; event < events; event++) {
            String id = file + "-" + event;
            lines.append("{\"event_id\":\"")
                    .append(id)
                    .append("\",\"type\":\"order.created\",\"occurred_at\":")
                    .append(now)
                    .append(",\"store_id\":\"")
                    .append(store(event % stores))
                    .append("\",\"order_id\":\"")
                    .append(id)
                    .append("\",\"buyer_id\":\"buyer ")
                    .append(id)
                    .append("\",\"amount\":\"12.50\",\"currency\":\"CNY\"}\n");
        }
        if (probe >= 0) {
            lines.append("{\"event_id\":\"probe-")
                    .append(probe)
                    .append("\",\"type\":\"complaint.opened\",\"occurred_at\":")
                    .append(now)
                    .append(",\"store_id\":\"")
                    .append(store(probe % stores))
                    .append("\",\"complaint_id\":\"")
                    .append(AlertArrivals.name(probe))
                    .append("\",\"source\":\"PLATFORM\",\"category\":\"quality\"}\n");
        }
        String name = "orders-" + String.format(Locale.ROOT, "%07d", file);
        Path aside = directory.resolve(name + ".tmp");
        Files.writeString(aside, lines);
        Instant moment = Instant.now();
        Files.move(aside, directory.resolve(name + ".ndjson"));
        return moment;
    }
}
