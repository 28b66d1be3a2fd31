package dev.storewatch.ui.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What a process of ours says of itself under {@code /metrics}.
 *
 * @param lines of Prometheus' text format
 */
record MetricsPage(List<String> lines) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * What is told of the page of a process, and where it is; or why there is none.
     *
     * @param name of the process
     * @param portFile holds the port it serves the page on
     */
    static List<String> told(String name, Path portFile, Function<MetricsPage, List<String>> told) {
        try {
            URI url = url(portFile);
            return Stream.concat(told.apply(ask(url)).stream(), Stream.of(name + ": all its figures: " + url))
                    .toList();
        } catch (IOException noAnswer) {
            return List.of(name + ": its figures do not answer: " + noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** The page of a process; an empty one where it does not answer. */
    static MetricsPage of(Path portFile) throws InterruptedException {
        try {
            return ask(url(portFile));
        } catch (IOException noAnswer) {
            return new MetricsPage(List.of());
        }
    }

    private static URI url(Path portFile) throws IOException {
        return URI.create("http://127.0.0.1:" + Files.readString(portFile).strip() + "/metrics");
    }

    private static MetricsPage ask(URI url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> body =
                        client.send(request, BodyHandlers.ofLines()).body()) {
            return new MetricsPage(body.toList());
        }
    }

    /** The values of all series of a name. */
    DoubleStream values(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(MetricsPage::value);
    }

    /** The values of the series of a name that have a label, written as {@code label="value"}. */
    DoubleStream values(String name, String label) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") && line.contains(label))
                .mapToDouble(MetricsPage::value);
    }

    static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
