package dev.storewatch.ingest.meter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.Meter;
import org.apache.flink.metrics.Metric;

/** Figures as Prometheus reads them. Thread-safe. */
final class PrometheusPage {
    private static final double[] QUANTILES = {0.5, 0.95, 0.99};

    private record Series(String name, Map<String, String> labels) {}

    private final Map<Metric, Series> figures = new ConcurrentHashMap<>();

    void add(Metric metric, String name, Map<String, String> labels) {
        figures.put(metric, new Series(cleaned(name), new TreeMap<>(labels)));
    }

    void remove(Metric metric) {
        figures.remove(metric);
    }

    /** Version 0.0.4 of the text format. A figure that is no number is left out. */
    String text() {
        Map<String, List<String>> lines = new TreeMap<>();
        figures.forEach((metric, series) -> lines.computeIfAbsent(
                        series.name() + (metric instanceof Counter ? " counter" : " gauge"), name -> new ArrayList<>())
                .addAll(lines(metric, series)));
        StringBuilder page = new StringBuilder();
        lines.forEach((name, values) -> {
            if (!values.isEmpty()) {
                page.append("# TYPE ").append(name).append('\n');
                values.stream().sorted().forEach(value -> page.append(value).append('\n'));
            }
        });
        return page.toString();
    }

    private static List<String> lines(Metric metric, Series series) {
        return switch (metric) {
            case Counter counter -> List.of(line(series, "", "", counter.getCount()));
            case Meter meter -> List.of(line(series, "", "", meter.getRate()));
            case Histogram histogram -> {
                List<String> values = new ArrayList<>();
                for (double quantile : QUANTILES) {
                    values.add(line(
                            series,
                            "quantile",
                            Double.toString(quantile),
                            histogram.getStatistics().getQuantile(quantile)));
                }
                yield values;
            }
            case Gauge<?> gauge
            when gauge.getValue() instanceof Number number -> List.of(line(series, "", "", number.doubleValue()));
            default -> List.of();
        };
    }

    private static String line(Series series, String label, String value, double figure) {
        Map<String, String> labels = new TreeMap<>(series.labels());
        if (!label.isEmpty()) {
            labels.put(label, value);
        }
        String all = labels.entrySet().stream()
                .map(entry -> cleaned(entry.getKey()) + "=\"" + escaped(entry.getValue()) + "\"")
                .collect(Collectors.joining(","));
        String written = figure == Math.rint(figure) && Math.abs(figure) < 1e15
                ? Long.toString((long) figure)
                : Double.toString(figure);
        return series.name() + (all.isEmpty() ? "" : "{" + all + "}") + " " + written;
    }

    private static String cleaned(String name) {
        return name.replaceAll("[^a-zA-Z0-9_:]", "_");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
