package dev.storewatch.warehouse.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.warehouse.metric.Judgement.Cause;
import dev.storewatch.warehouse.metric.MetricValue.Absence;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.MetricValue.Unknown;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    @ParameterizedTest
    // Better low: the limits 0.02 and 0.04 themselves are still good.
    @CsvSource({"0.0199, OK", "0.02, OK", "0.0201, WARN", "0.04, WARN", "0.0401, CRITICAL"})
    void aRateBetterLowIsJudgedAboveItsLimits(BigDecimal value, Level expected) {
        assertThat(judge(MetricCatalog.DISPUTE_RATE, value, 20).level()).isEqualTo(expected);
    }

    @ParameterizedTest
    // Better high: 0.95 and 0.90.
    @CsvSource({"0.951, OK", "0.95, OK", "0.949, WARN", "0.90, WARN", "0.899, CRITICAL"})
    void aRateBetterHighIsJudgedBelowItsLimits(BigDecimal value, Level expected) {
        assertThat(judge(MetricCatalog.SHIP_ON_TIME_RATE, value, 30).level()).isEqualTo(expected);
    }

    @Test
    void noDataIsNeverGoodOrBad() {
        assertThat(Judgement.of(MetricCatalog.DISPUTE_RATE, new Unknown(Absence.NO_EVENTS), Optional.empty(), true))
                .isEqualTo(new Judgement(Level.NONE, Cause.NO_DATA));
    }

    @Test
    void aSampleBelowTheSmallestIsNotJudgedAndTheSmallestIs() {
        BigDecimal bad = new BigDecimal("0.5");
        assertThat(judge(MetricCatalog.DISPUTE_RATE, bad, 19)).isEqualTo(new Judgement(Level.NONE, Cause.SMALL_SAMPLE));
        assertThat(judge(MetricCatalog.DISPUTE_RATE, bad, 20)).isEqualTo(new Judgement(Level.CRITICAL, Cause.COMPARED));
    }

    @Test
    void conversionIsJudgedAgainstTheIndustryAverageWhenThereIsOne() {
        Known forty = new Known(new BigDecimal("0.40"), 100);
        // Goal: 0.40 x 1.05 = 0.42, so 0.40 warns; half the industry's average is met easily.
        assertThat(Judgement.of(MetricCatalog.CONVERSION, forty, Optional.of(new BigDecimal("0.40")), true)
                        .level())
                .isEqualTo(Level.WARN);
        assertThat(Judgement.of(MetricCatalog.CONVERSION, forty, Optional.of(new BigDecimal("0.20")), true)
                        .level())
                .isEqualTo(Level.OK);
        assertThat(Judgement.of(MetricCatalog.CONVERSION, forty, Optional.empty(), true)
                        .cause())
                .isEqualTo(Cause.NO_THRESHOLDS);
    }

    @Test
    void whatCanStillChangeIsNotJudged() {
        assertThat(Judgement.of(
                        MetricCatalog.CONVERSION,
                        new Known(new BigDecimal("0.01"), 100),
                        Optional.of(new BigDecimal("0.40")),
                        false))
                .isEqualTo(new Judgement(Level.NONE, Cause.NOT_SETTLED));
    }

    @Test
    void thresholdsOutOfOrderAreRefused() {
        assertThatThrownBy(() -> new Thresholds.Fixed(Better.LOW, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("warn 10, critical 1");
        assertThatThrownBy(() -> new Thresholds.Fixed(Better.HIGH, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE))
                .hasMessageContaining("recovery 1");
    }

    private static Judgement judge(Metric metric, BigDecimal value, long sample) {
        return Judgement.of(metric, new Known(value, sample), Optional.empty(), true);
    }
}
