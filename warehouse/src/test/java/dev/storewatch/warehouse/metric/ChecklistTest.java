package dev.storewatch.warehouse.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.metric.Check.Operator;
import dev.storewatch.warehouse.metric.Check.Outcome;
import dev.storewatch.warehouse.metric.MetricValue.Absence;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.MetricValue.Unknown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecklistTest {
    private static final Checklist LIST = new Checklist(List.of(
            new Check(MetricCatalog.REFUND_RATE, Operator.AT_MOST, new BigDecimal("0.10"), 30),
            new Check(MetricCatalog.COMPLAINT_RATE, Operator.AT_MOST, new BigDecimal("0.01"), 7),
            new Check(MetricCatalog.SHIP_ON_TIME_RATE, Operator.AT_LEAST, new BigDecimal("0.95"), 30)));

    private static final Sums MONTH =
            new Sums(Map.of(Measure.ORDERS_PAID, new BigDecimal(100), Measure.REFUNDS_SUCCEEDED, BigDecimal.TEN));
    private static final Sums WEEK =
            new Sums(Map.of(Measure.ORDERS_PAID, new BigDecimal(50), Measure.COMPLAINTS, BigDecimal.TWO));

    @Test
    void eachRowLooksAtItsOwnWindowAndTheLimitItselfPasses() {
        var results = LIST.results(days -> days == 30 ? MONTH : WEEK);
        // 10 of 100 refunds is the limit; 2 of 50 complaints is above 1 %; nothing was due to ship.
        assertThat(results)
                .extracting(Checklist.Result::outcome)
                .containsExactly(Outcome.PASSED, Outcome.FAILED, Outcome.UNCHECKED);
        // one passed of two checked
        assertThat(Checklist.passed(results)).isEqualTo(new Known(new BigDecimal("0.5"), 2));
    }

    @Test
    void tooFewCasesAreNotChecked() {
        Sums few = new Sums(Map.of(Measure.ORDERS_PAID, new BigDecimal(29), Measure.COMPLAINTS, BigDecimal.TEN));
        assertThat(Checklist.passed(LIST.results(_ -> few))).isEqualTo(new Unknown(Absence.NOTHING_CHECKED));
    }
}
