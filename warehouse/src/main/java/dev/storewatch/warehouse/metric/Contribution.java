package dev.storewatch.warehouse.metric;

import java.math.BigDecimal;

/**
 * What one segment (a reason, an article, a carrier ...) did to a metric's change: by its own rate, and by its weight among the segments. Over all
 * segments the totals add up to the change.
 */
public record Contribution(String segment, Part before, Part now, BigDecimal rateEffect, BigDecimal mixEffect) {

    /** A segment's share of a ratio in one range. */
    public record Part(BigDecimal numerator, BigDecimal denominator) {
        /** Nothing happened in the segment. */
        public static final Part NONE = new Part(BigDecimal.ZERO, BigDecimal.ZERO);

        public Part plus(Part other) {
            return new Part(numerator.add(other.numerator), denominator.add(other.denominator));
        }

        public Part minus(Part other) {
            return new Part(numerator.subtract(other.numerator), denominator.subtract(other.denominator));
        }

        boolean isNothing() {
            return numerator.signum() == 0 && denominator.signum() == 0;
        }
    }

    public BigDecimal total() {
        return rateEffect.add(mixEffect);
    }
}
