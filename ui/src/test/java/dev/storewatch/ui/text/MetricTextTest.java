package dev.storewatch.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.MetricValue.Absence;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.MetricValue.Unknown;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MetricTextTest {
    private static final MetricValue NOTHING = new Unknown(Absence.NO_EVENTS);

    @Test
    void noDataIsADashAndNotZero() {
        assertThat(text(MetricCatalog.REFUND_RATE, NOTHING)).isEqualTo("–");
        assertThat(text(MetricCatalog.REFUND_RATE, known("0"))).isEqualTo("0.0\u202f%");
    }

    @Test
    void ratesWithLimitsBelowOnePerCentShowTwoDecimals() {
        assertThat(text(MetricCatalog.COMPLAINT_RATE, known("0.0012"))).isEqualTo("0.12\u202f%");
    }

    @Test
    void complianceShowsBothNumbers() {
        // seven ninths of nine
        assertThat(text(MetricCatalog.COMPLIANCE, new Known(new BigDecimal("0.7777777777777778"), 9)))
                .isEqualTo("7/9");
    }

    @Test
    void sharesChangeInPointsAndMoneyInPerCent() {
        assertThat(change(MetricCatalog.REFUND_RATE, known("0.25"), known("0.20")))
                .isEqualTo("▲5.0");
        assertThat(change(MetricCatalog.CONVERSION, known("0.381"), known("0.393")))
                .isEqualTo("▼1.2");
        assertThat(change(MetricCatalog.SALES, known("106"), known("100"))).isEqualTo("▲6\u202f%");
        assertThat(change(MetricCatalog.REFUND_RATE, known("0.20004"), known("0.2")))
                .isEqualTo("±0");
    }

    @Test
    void nothingChangesAgainstNothing() {
        assertThat(change(MetricCatalog.SALES, known("106"), NOTHING)).isEmpty();
        assertThat(change(MetricCatalog.SALES, known("106"), known("0"))).isEmpty();
    }

    private static Known known(String value) {
        return new Known(new BigDecimal(value), 100);
    }

    private static String text(Metric metric, MetricValue value) {
        return MetricText.value(metric, value, "CNY", MoneyScale.ONES);
    }

    private static String change(Metric metric, MetricValue now, MetricValue before) {
        return MetricText.change(metric, now, before)
                .map(MetricText.Change::text)
                .orElse("");
    }
}
