package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What the ingest process says of itself under {@code /metrics}.
 *
 * @param lines of Prometheus' text format
 */
record JobFigures(List<String> lines) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Two lines about the process that runs, or why there are none; nothing where none runs. */
    static List<String> lines(Home home) {
        if (!areServed(home)) {
            return List.of();
        }
        try {
            URI url = url(home);
            return Stream.concat(ask(url).told().stream(), Stream.of("job: all its figures: " + url))
                    .toList();
        } catch (IOException noAnswer) {
            return List.of("job: its figures do not answer: " + noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** The figures of the process that runs; none where none runs or answers. */
    static JobFigures of(Home home) throws InterruptedException {
        if (!areServed(home)) {
            return new JobFigures(List.of());
        }
        try {
            return ask(url(home));
        } catch (IOException noAnswer) {
            return new JobFigures(List.of());
        }
    }

    private static boolean areServed(Home home) {
        return IngestLock.isHeld(home) && Files.exists(home.run().resolve("metrics.port"));
    }

    private static URI url(Home home) throws IOException {
        String port = Files.readString(home.run().resolve("metrics.port")).strip();
        return URI.create("http://127.0.0.1:" + port + "/metrics");
    }

    private static JobFigures ask(URI url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> body =
                        client.send(request, BodyHandlers.ofLines()).body()) {
            return new JobFigures(body.toList());
        }
    }

    /** A figure of which there is one alone, if it is above zero: before the first checkpoint some are not known. */
    OptionalDouble positive(String name) {
        return values(name).filter(value -> value > 0).findFirst();
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
        String checkpoint = values("storewatch_checkpoint_age_seconds").max().stream()
                .mapToObj(age -> ", checkpoint " + StatusText.span(Duration.ofSeconds((long) age)) + " ago")
                .collect(Collectors.joining());
        OptionalDouble lag = DoubleStream.of(lines.stream()
                        .filter(line -> line.contains("_pendingRecords{"))
                        .mapToDouble(JobFigures::value)
                        .toArray())
                .reduce(Double::sum);
        String behind =
                lag.isPresent() ? String.format(Locale.ROOT, ", Kafka %,.0f records behind", lag.getAsDouble()) : "";
        return List.of(text + checkpoint + behind);
    }

    private double sum(String name) {
        return values(name).sum();
    }

    private DoubleStream values(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(JobFigures::value);
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
