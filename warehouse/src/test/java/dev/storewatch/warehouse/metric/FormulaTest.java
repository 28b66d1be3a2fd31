package dev.storewatch.warehouse.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.warehouse.metric.Formula.OverMeasures;
import dev.storewatch.warehouse.metric.Formula.Ratio;
import dev.storewatch.warehouse.metric.MetricValue.Absence;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.MetricValue.Unknown;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaTest {
    private static final Sums WEEK = new Sums(Map.of(
            Measure.SALES_AMOUNT, new BigDecimal("1000.50"),
            Measure.REFUND_AMOUNT, new BigDecimal("100.25"),
            Measure.ORDERS_PAID, new BigDecimal(40),
            Measure.REFUNDS_SUCCEEDED, new BigDecimal(4),
            Measure.REFUND_SECONDS, new BigDecimal(4 * 19 * 3600)));

    @Test
    void netSalesAreSalesWithoutRefunds() {
        // 1000.50 - 100.25
        assertKnown(MetricCatalog.NET_SALES, WEEK, "900.25", 40);
    }

    @Test
    void aRatioDividesTheSums() {
        // 4 of 40
        assertKnown(MetricCatalog.REFUND_RATE, WEEK, "0.1", 40);
    }

    @Test
    void hoursAreSecondsOverCasesOver3600() {
        assertKnown(MetricCatalog.REFUND_HOURS, WEEK, "19", 4);
    }

    @Test
    void aRateOfZeroIsAValue() {
        assertKnown(MetricCatalog.COMPLAINT_RATE, WEEK, "0", 40);
    }

    @Test
    void nothingToDivideByIsNoDataAndNotZero() {
        assertThat(value(MetricCatalog.CONVERSION, WEEK)).isEqualTo(new Unknown(Absence.NOTHING_TO_DIVIDE_BY));
    }

    @Test
    void noRowsAtAllIsNoDataEvenForATotal() {
        assertThat(value(MetricCatalog.SALES, Sums.NONE)).isEqualTo(new Unknown(Absence.NO_EVENTS));
    }

    @Test
    void daysWithoutPaidOrdersSoldForZero() {
        assertKnown(MetricCatalog.SALES, new Sums(Map.of(Measure.CONVERSATIONS, BigDecimal.ONE)), "0", 0);
    }

    @Test
    void sumsAddMeasureByMeasure() {
        Sums both = WEEK.plus(new Sums(Map.of(Measure.ORDERS_PAID, BigDecimal.TEN)));
        assertThat(both.of(Measure.ORDERS_PAID)).isEqualByComparingTo("50");
        assertThat(both.of(Measure.REFUNDS_SUCCEEDED)).isEqualByComparingTo("4");
        assertThat(both.isNone()).isFalse();
        assertThat(Sums.NONE.plus(WEEK)).isEqualTo(WEEK);
        assertThat(Sums.NONE.plus(Sums.NONE).isNone()).isTrue();
    }

    @Test
    void aSampleMustBeACount() {
        assertThatThrownBy(() -> new Ratio(Measure.REFUND_AMOUNT, Measure.SALES_AMOUNT, 1, Measure.SALES_AMOUNT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sales_amount");
    }

    private static MetricValue value(Metric metric, Sums sums) {
        return ((OverMeasures) metric.formula()).value(sums);
    }

    private static void assertKnown(Metric metric, Sums sums, String expected, long sample) {
        assertThat(value(metric, sums)).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.value()).isEqualByComparingTo(expected);
            assertThat(known.sample()).isEqualTo(sample);
        });
    }
}
