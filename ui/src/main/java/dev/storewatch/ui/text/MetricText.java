package dev.storewatch.ui.text;

import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.MetricValue.Unknown;
import dev.storewatch.warehouse.metric.Thresholds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Values of metrics as text, and how they changed. */
public final class MetricText {
    private static final BigDecimal SMALL = new BigDecimal("0.01");
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    private MetricText() {}

    /** The value, or the sign for no data. */
    public static String value(Metric metric, MetricValue value, String currency, MoneyScale scale) {
        return switch (value) {
            case Unknown _ -> NumberText.NO_DATA;
            case Known known -> known(metric, known, currency, scale);
        };
    }

    private static String known(Metric metric, Known known, String currency, MoneyScale scale) {
        return switch (metric.unit()) {
            case MONEY -> NumberText.money(known.value(), currency, scale);
            case SHARE -> NumberText.share(known.value(), decimals(metric));
            case HOURS -> NumberText.time(known.value().multiply(SECONDS_OF_AN_HOUR), TimeScale.HOURS);
            case SECONDS -> NumberText.time(known.value(), TimeScale.forLargest(known.value()));
            case PASSED -> passed(known) + "/" + known.sample();
            case COUNT -> NumberText.number(known.value(), 0);
            case SCORE -> NumberText.number(known.value(), 2);
        };
    }

    private static long passed(Known known) {
        return known.value()
                .multiply(BigDecimal.valueOf(known.sample()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** What a metric is formed from, by what it adds up. */
    public static String part(Measure measure, BigDecimal sum, String currency, TimeScale times) {
        return switch (measure.quantity()) {
            case AMOUNT -> NumberText.money(sum, currency, MoneyScale.ONES);
            case SECONDS -> NumberText.time(sum, times);
            case COUNT, SCORE -> NumberText.number(sum, 0);
        };
    }

    /** A limit in the metric's unit. */
    public static String limit(Metric metric, BigDecimal limit) {
        return switch (metric.unit()) {
            case SHARE, PASSED -> NumberText.share(limit, limit.compareTo(SMALL) < 0 ? 1 : 0);
            case HOURS -> NumberText.number(limit, 0) + "\u202fh";
            case SECONDS -> NumberText.time(limit, TimeScale.forLargest(limit));
            case MONEY, COUNT -> NumberText.number(limit, 0);
            case SCORE -> NumberText.number(limit, 2);
        };
    }

    /** What a store wants to reach, in the metric's unit. */
    public static String target(Metric metric, BigDecimal target, String currency) {
        return switch (metric.unit()) {
            case MONEY -> NumberText.money(target, currency, MoneyScale.ONES);
            case SHARE, PASSED -> NumberText.share(target, decimals(metric));
            case HOURS, SECONDS, COUNT, SCORE -> limit(metric, target);
        };
    }

    /** Two decimals for rates whose limits lie below 1 %, else one. */
    public static int decimals(Metric metric) {
        return metric.thresholds() instanceof Thresholds.Fixed fixed
                        && fixed.warn().compareTo(SMALL) < 0
                ? 2
                : 1;
    }

    /** The change against the value before: points of a share, else per cent; empty when either is missing or there is nothing to compare with. */
    public static Optional<Change> change(Metric metric, MetricValue now, MetricValue before) {
        if (!(now instanceof Known known) || !(before instanceof Known earlier)) {
            return Optional.empty();
        }
        BigDecimal difference = known.value().subtract(earlier.value());
        return switch (metric.unit()) {
            case SHARE -> Optional.of(Change.of(difference.movePointRight(2), decimals(metric), ""));
            case PASSED -> Optional.of(Change.of(BigDecimal.valueOf(passed(known) - passed(earlier)), 0, ""));
            case SCORE -> Optional.of(Change.of(difference, 2, ""));
            case MONEY, HOURS, SECONDS, COUNT ->
                earlier.value().signum() <= 0
                        ? Optional.empty()
                        : Optional.of(Change.of(
                                difference
                                        .divide(earlier.value(), MathContext.DECIMAL64)
                                        .movePointRight(2),
                                0,
                                "\u202f%"));
        };
    }

    /** A change with its arrow: the arrow says the direction, the text never needs a colour. */
    public record Change(String text) {
        static Change of(BigDecimal difference, int decimals, String unit) {
            BigDecimal rounded = difference.setScale(decimals, RoundingMode.HALF_UP);
            if (rounded.signum() == 0) {
                return new Change("±0");
            }
            return new Change((rounded.signum() > 0 ? "▲" : "▼") + NumberText.number(rounded.abs(), decimals) + unit);
        }
    }
}
