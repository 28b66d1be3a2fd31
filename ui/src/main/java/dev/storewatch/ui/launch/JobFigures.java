package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What the ingest process says of itself. */
record JobFigures(MetricsPage page) {

    /** Two lines about the process that runs, or why there are none; nothing where none runs. */
    static List<String> lines(Home home) {
        return areServed(home) ? MetricsPage.told("job", port(home), page -> new JobFigures(page).told()) : List.of();
    }

    /** The figures of the process that runs; none where none runs or answers. */
    static JobFigures of(Home home) throws InterruptedException {
        return new JobFigures(areServed(home) ? MetricsPage.of(port(home)) : new MetricsPage(List.of()));
    }

    private static boolean areServed(Home home) {
        return IngestLock.isHeld(home) && Files.exists(port(home));
    }

    private static Path port(Home home) {
        return home.run().resolve("metrics.port");
    }

    /** A figure of which there is one alone, if it is above zero: before the first checkpoint some are not known. */
    OptionalDouble positive(String name) {
        return page.values(name).filter(value -> value > 0).findFirst();
    }

    /** In words: since the job's start, up to its last checkpoint. */
    List<String> told() {
        String text = String.format(
                Locale.ROOT,
                "job: since its start %,.0f lines read, %,.0f accepted, %,.0f repeated, %,.0f rejected, %,.0f inserts tried again",
                sum("storewatch_lines_read_total"),
                sum("storewatch_events_accepted_total"),
                sum("storewatch_events_repeated_total"),
                sum("storewatch_lines_rejected_total"),
                sum("storewatch_insert_retries_total"));
        String checkpoint = page.values("storewatch_checkpoint_age_seconds").max().stream()
                .mapToObj(age -> ", checkpoint " + StatusText.span(Duration.ofSeconds((long) age)) + " ago")
                .collect(Collectors.joining());
        OptionalDouble lag = DoubleStream.of(page.lines().stream()
                        .filter(line -> line.contains("_pendingRecords{"))
                        .mapToDouble(MetricsPage::value)
                        .toArray())
                .reduce(Double::sum);
        String behind =
                lag.isPresent() ? String.format(Locale.ROOT, ", Kafka %,.0f records behind", lag.getAsDouble()) : "";
        return List.of(text + checkpoint + behind);
    }

    private double sum(String name) {
        return page.values(name).sum();
    }
}
