package dev.storewatch.warehouse.metric;

import dev.storewatch.warehouse.metric.MetricValue.Absence;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.MetricValue.Unknown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How a metric is formed: always from sums, and last. */
public sealed interface Formula {

    /** A formula over measures of one range. */
    sealed interface OverMeasures extends Formula {
        /** The measures it reads, the sample's among them. */
        Set<Measure> measures();

        /** The count of cases behind a value. */
        Measure sample();

        MetricValue value(Sums sums);
    }

    /** Sums of measures, some taken off. */
    record Total(List<Measure> added, List<Measure> taken, Measure sample) implements OverMeasures {
        public Total {
            added = List.copyOf(added);
            taken = List.copyOf(taken);
            requireCount(sample);
        }

        @Override
        public Set<Measure> measures() {
            Set<Measure> all = new LinkedHashSet<>(added);
            all.addAll(taken);
            all.add(sample);
            return all;
        }

        @Override
        public MetricValue value(Sums sums) {
            if (sums.isNone()) {
                return new Unknown(Absence.NO_EVENTS);
            }
            BigDecimal plus = added.stream().map(sums::of).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal minus = taken.stream().map(sums::of).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Known(plus.subtract(minus), sums.of(sample).longValue());
        }
    }

    /** One measure over another, over a constant: 3600 makes hours of seconds, 1 leaves the ratio as it is. */
    record Ratio(Measure numerator, Measure denominator, long divisor, Measure sample) implements OverMeasures {
        public Ratio {
            requireCount(sample);
            if (divisor < 1) {
                throw new IllegalArgumentException("divisor must be at least 1, was " + divisor);
            }
        }

        /** A plain ratio of which each case of the denominator is one of the sample. */
        static Ratio of(Measure numerator, Measure denominator) {
            return new Ratio(numerator, denominator, 1, denominator);
        }

        @Override
        public Set<Measure> measures() {
            Set<Measure> all = new LinkedHashSet<>(List.of(numerator, denominator));
            all.add(sample);
            return all;
        }

        @Override
        public MetricValue value(Sums sums) {
            if (sums.isNone()) {
                return new Unknown(Absence.NO_EVENTS);
            }
            if (sums.of(denominator).signum() == 0) {
                return new Unknown(Absence.NOTHING_TO_DIVIDE_BY);
            }
            BigDecimal whole = sums.of(denominator).multiply(BigDecimal.valueOf(divisor));
            BigDecimal value = sums.of(numerator).divide(whole, MathContext.DECIMAL64);
            return new Known(value, sums.of(sample).longValue());
        }
    }

    /** Passed over checked rows of the store's {@link Checklist}. */
    record Passed() implements Formula {}

    private static void requireCount(Measure sample) {
        if (sample.quantity() != Quantity.COUNT) {
            throw new IllegalArgumentException("A sample must be a count, but " + sample.column() + " is not");
        }
    }
}
