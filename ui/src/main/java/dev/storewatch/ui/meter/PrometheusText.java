package dev.storewatch.ui.meter;

import dev.storewatch.warehouse.meter.Figure;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Figures in version 0.0.4 of Prometheus' text format. */
final class PrometheusText {
    private PrometheusText() {}

    /** Those of one name, which must follow each other, under one line with their type. */
    static String of(List<Figure> figures) {
        StringBuilder text = new StringBuilder();
        String last = "";
        for (Figure figure : figures.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList()) {
            if (!figure.name().equals(last)) {
                last = figure.name();
                text.append("# TYPE ")
                        .append(last)
                        .append(' ')
                        .append(figure.type())
                        .append('\n');
            }
            text.append(last).append(figure.suffix()).append(labels(figure.labels()));
            text.append(' ').append(number(figure.value())).append('\n');
        }
        return text.toString();
    }

    private static String labels(Map<String, String> labels) {
        return labels.isEmpty()
                ? ""
                : new TreeMap<>(labels)
                        .entrySet().stream()
                                .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
