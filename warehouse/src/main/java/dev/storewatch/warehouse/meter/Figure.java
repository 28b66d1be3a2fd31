package dev.storewatch.warehouse.meter;

import java.util.Map;

/**
 * One value of a series, as Prometheus names it.
 *
 * @param type of the whole series: counter, gauge or histogram
 * @param suffix of the name, for the parts of a histogram; else empty
 */
public record Figure(String name, String type, String suffix, Map<String, String> labels, double value) {
    /** What may go up and down. */
    public static Figure gauge(String name, Map<String, String> labels, double value) {
        return new Figure(name, "gauge", "", labels, value);
    }

    /** What only rises while the process lives. */
    public static Figure counter(String name, Map<String, String> labels, double value) {
        return new Figure(name, "counter", "", labels, value);
    }
}
