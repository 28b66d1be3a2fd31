package dev.storewatch.warehouse.metric;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Measures added up over some days of one or more stores; {@code days} counts the rows behind them, 0 means no data at all. */
public record Sums(Map<Measure, BigDecimal> totals, long days) {
    /** Nothing was seen. */
    public static final Sums NONE = new Sums(Map.of(), 0);

    public Sums {
        totals = Map.copyOf(totals);
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative, was " + days);
        }
    }

    /** The total of a measure; a measure that never occurred is 0. */
    public BigDecimal of(Measure measure) {
        return totals.getOrDefault(measure, BigDecimal.ZERO);
    }

    public Sums plus(Sums other) {
        Map<Measure, BigDecimal> added = new EnumMap<>(Measure.class);
        added.putAll(totals);
        other.totals.forEach((measure, total) -> added.merge(measure, total, BigDecimal::add));
        return new Sums(added, days + other.days);
    }
}
