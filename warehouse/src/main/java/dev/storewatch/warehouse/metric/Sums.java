package dev.storewatch.warehouse.metric;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Measures added up over some days of one or more stores; without any measure there was nothing to add up. */
public record Sums(Map<Measure, BigDecimal> totals) {
    /** Nothing was seen. */
    public static final Sums NONE = new Sums(Map.of());

    public Sums {
        totals = Map.copyOf(totals);
    }

    /** Whether there was nothing at all to add up, which is not the same as totals of 0. */
    public boolean isNone() {
        return totals.isEmpty();
    }

    /** The total of a measure; a measure that never occurred is 0. */
    public BigDecimal of(Measure measure) {
        return totals.getOrDefault(measure, BigDecimal.ZERO);
    }

    public Sums plus(Sums other) {
        if (isNone()) {
            return other;
        }
        Map<Measure, BigDecimal> added = new EnumMap<>(totals);
        other.totals.forEach((measure, total) -> added.merge(measure, total, BigDecimal::add));
        return new Sums(added);
    }
}
