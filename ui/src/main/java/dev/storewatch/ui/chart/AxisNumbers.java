package dev.storewatch.ui.chart;

import dev.storewatch.ui.text.MetricText;
import dev.storewatch.ui.text.MoneyScale;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.warehouse.metric.Language;
import dev.storewatch.warehouse.metric.Metric;
import java.math.BigDecimal;

/**
 * How a chart writes its numbers: values times {@code 10^shift}, with so many decimals, between prefix and suffix; or, where {@code seconds} is not
 * 0, times of so many seconds a unit, written in hours, minutes and seconds.
 */
public record AxisNumbers(int shift, int decimals, String prefix, String suffix, int seconds) {
    private static final int[] STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800
    };
    private static final int MOST_STEPS = 5;

    public AxisNumbers(int shift, int decimals, String prefix, String suffix) {
        this(shift, decimals, prefix, suffix, 0);
    }

    static AxisNumbers of(Metric metric, String currency, Language language, BigDecimal largest) {
        return switch (metric.unit()) {
            case MONEY -> {
                MoneyScale scale = MoneyScale.forLargest(language, largest);
                yield new AxisNumbers(-scale.zeros(), scale.decimals(), NumberText.symbol(currency), scale.suffix());
            }
            case SHARE -> new AxisNumbers(2, MetricText.decimals(metric), "", " %");
            case PASSED -> new AxisNumbers(2, 0, "", " %");
            case HOURS -> new AxisNumbers(0, 0, "", "", 3600);
            case SECONDS -> new AxisNumbers(0, 0, "", "", 1);
            case COUNT -> new AxisNumbers(0, 0, "", "");
            case SCORE -> new AxisNumbers(0, 2, "", "");
        };
    }

    double plotted(BigDecimal value) {
        return seconds == 0
                ? value.movePointRight(shift).doubleValue()
                : value.multiply(BigDecimal.valueOf(seconds)).doubleValue();
    }

    /** A distance between the marks of an axis of times that people read easily, for a largest plotted value. */
    static int step(double largestSeconds) {
        for (int step : STEPS) {
            if (largestSeconds / step <= MOST_STEPS) {
                return step;
            }
        }
        return Math.max(1, (int) Math.ceil(largestSeconds / MOST_STEPS / 604_800)) * 604_800;
    }
}
