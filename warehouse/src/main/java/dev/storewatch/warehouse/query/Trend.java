package dev.storewatch.warehouse.query;

import dev.storewatch.warehouse.metric.Metric;
import java.util.List;

/** A metric of a store, day by day without gaps, and the same over as many days before. */
public record Trend(Store store, Metric metric, List<DayValue> days, List<DayValue> daysBefore) {
    public Trend {
        days = List.copyOf(days);
        daysBefore = List.copyOf(daysBefore);
    }
}
