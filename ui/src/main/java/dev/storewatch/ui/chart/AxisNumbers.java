package dev.storewatch.ui.chart;

import dev.storewatch.ui.text.MetricText;
import dev.storewatch.ui.text.MoneyScale;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.warehouse.metric.Language;
import dev.storewatch.warehouse.metric.Metric;
import java.math.BigDecimal;

/** How a chart writes its numbers: values times {@code 10^shift}, with so many decimals, between prefix and suffix. */
public record AxisNumbers(int shift, int decimals, String prefix, String suffix) {

    static AxisNumbers of(Metric metric, String currency, Language language, BigDecimal largest) {
        return switch (metric.unit()) {
            case MONEY -> {
                MoneyScale scale = MoneyScale.forLargest(language, largest);
                yield new AxisNumbers(-scale.zeros(), scale.decimals(), NumberText.symbol(currency), scale.suffix());
            }
            case SHARE -> new AxisNumbers(2, MetricText.decimals(metric), "", " %");
            case PASSED -> new AxisNumbers(2, 0, "", " %");
            case HOURS -> new AxisNumbers(0, 1, "", " h");
            case SECONDS -> new AxisNumbers(0, 0, "", " s");
        };
    }

    double plotted(BigDecimal value) {
        return value.movePointRight(shift).doubleValue();
    }
}
