package dev.storewatch.warehouse.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricCatalogTest {

    @Test
    void theNineIndicatorsStandInTheOrderOfTheContract() {
        assertThat(MetricCatalog.INDICATORS)
                .extracting(Metric::id)
                .containsExactly(
                        "sales",
                        "conversion",
                        "complaint_rate",
                        "dispute_rate",
                        "refund_rate",
                        "dispute_lost_rate",
                        "ship_on_time_rate",
                        "refund_hours",
                        "compliance");
    }

    @Test
    void formulasAreThoseOfTheContract() {
        assertThat(FormulaProse.columns(MetricCatalog.CONVERSION))
                .isEqualTo("inquiries_paid_d1 / inquiries, at least 50 inquiries");
        assertThat(FormulaProse.columns(MetricCatalog.REFUND_HOURS))
                .isEqualTo("refund_seconds / refunds_succeeded / 3600, at least 10 refunds_succeeded");
        assertThat(FormulaProse.columns(MetricCatalog.NET_SALES)).isEqualTo("sales_amount - refund_amount");
        assertThat(FormulaProse.columns(MetricCatalog.DISPUTE_RATE))
                .isEqualTo("disputes / refunds_created, at least 20 refunds_created");
        assertThat(FormulaProse.words(MetricCatalog.REFUND_RATE, Language.ZH)).isEqualTo("退款成功数 ÷ 支付订单数");
        assertThat(FormulaProse.words(MetricCatalog.REFUND_RATE, Language.EN))
                .isEqualTo("refunds succeeded ÷ orders paid");
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void everyMeasureIsAColumnOfItsViewsAndEveryColumnAMeasure(Grain grain) throws IOException {
        assertThat(Arrays.stream(Measure.values())
                        .filter(measure -> measure.grains().contains(grain))
                        .map(Measure::column))
                .containsExactlyInAnyOrderElementsOf(measureColumns(grain));
    }

    @Test
    void theDefaultChecklistHoldsNineRowsThatSayWhatTheWarningsSay() {
        assertThat(MetricCatalog.DEFAULT_CHECKLIST.checks()).hasSize(9).anySatisfy(check -> {
            assertThat(check.metric()).isEqualTo(MetricCatalog.FIRST_RESPONSE_IN_30S);
            assertThat(check.operator()).isEqualTo(Check.Operator.AT_LEAST);
            assertThat(check.limit()).isEqualByComparingTo("0.75");
            assertThat(check.windowDays()).isEqualTo(30);
        });
    }

    @Test
    void aMetricIsFoundByItsIdAndAnUnknownIdFindsNothing() {
        assertThat(MetricCatalog.find("refund_rate")).contains(MetricCatalog.REFUND_RATE);
        assertThat(MetricCatalog.find("refundrate")).isEmpty();
    }

    /** Columns of numbers in the view's own declaration: what is neither key nor text is a measure. */
    private static List<String> measureColumns(Grain grain) throws IOException {
        String path = "/storewatch/sql/views/R__" + grain.name().toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream stream = Objects.requireNonNull(MetricCatalogTest.class.getResourceAsStream(path), path)) {
            String ddl = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("(?m)^ {4}([a-z0-9_]+) (Int64|Decimal\\()")
                    .matcher(ddl)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }
    }
}
