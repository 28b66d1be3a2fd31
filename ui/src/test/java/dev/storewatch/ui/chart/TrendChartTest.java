package dev.storewatch.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.AgentMetrics;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.MetricValue.Absence;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.MetricValue.Unknown;
import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.query.DayValue;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.StoreId;
import dev.storewatch.warehouse.query.Trend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.icepear.echarts.serializer.EChartsSerializer;
import org.junit.jupiter.api.Test;

class TrendChartTest {
    private static final Words WORDS =
            new Words(new DefaultI18NProvider(List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)), Locale.ENGLISH);
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");

    @Test
    void sharesArePlottedInPerCentAndADayWithoutDataIsAGap() {
        JsonObject option = option(MetricCatalog.REFUND_RATE, known("0.125"), new Unknown(Absence.NO_EVENTS));
        assertThat(option.getAsJsonObject("xAxis").getAsJsonArray("data").toString())
                .isEqualTo("[\"11-21\",\"11-22\"]");
        assertThat(series(option, 1).getAsJsonArray("data").toString()).isEqualTo("[12.5,\"-\"]");
    }

    @Test
    void limitsAreMarkedInWordsAndInTheirColours() {
        String marks = series(option(MetricCatalog.REFUND_RATE, known("0.1"), known("0.1")), 1)
                .getAsJsonObject("markLine")
                .toString();
        assertThat(marks).contains("\"yAxis\":10.0", "Warning 10", "var(--warn)", "\"yAxis\":20.0", "var(--critical)");
    }

    @Test
    void countsAndRatesBetterLowStartAtZeroAndRatesNearTheTopAreLookedAtClosely() {
        assertThat(scale(MetricCatalog.REFUND_RATE)).isFalse();
        assertThat(scale(MetricCatalog.SALES)).isFalse();
        assertThat(scale(MetricCatalog.SHIP_ON_TIME_RATE)).isTrue();
    }

    @Test
    void moneyIsWrittenInTheLanguagesUnits() {
        TrendChart chart = TrendChart.of(trend(MetricCatalog.SALES, known("123456"), known("1000")), WORDS);
        assertThat(chart.numbers()).isEqualTo(new AxisNumbers(-3, 1, "¥", "k"));
    }

    @Test
    void aConversionWhoseBuyersMayStillPayIsAHollowPoint() {
        // Today is the 23rd: those who asked on the 21st could pay until the end of the 22nd, those of the 22nd still
        // can.
        JsonObject option = option(MetricCatalog.CONVERSION, known("0.5"), known("0.25"));
        assertThat(series(option, 1).getAsJsonArray("data").toString())
                .isEqualTo("[50.0,{\"symbol\":\"emptyCircle\",\"symbolSize\":8,\"value\":25.0}]");
        // Four days after it, a conversion by D+4 can change on either day.
        assertThat(series(option(AgentMetrics.CONVERSION_D4, known("0.5"), known("0.25")), 1)
                        .getAsJsonArray("data")
                        .toString())
                .contains("\"value\":50.0", "\"value\":25.0");
    }

    private static boolean scale(Metric metric) {
        return option(metric, known("0.5"), known("0.6"))
                .getAsJsonObject("yAxis")
                .get("scale")
                .getAsBoolean();
    }

    private static JsonObject series(JsonObject option, int place) {
        return option.getAsJsonArray("series").get(place).getAsJsonObject();
    }

    private static JsonObject option(Metric metric, MetricValue first, MetricValue second) {
        String json = new EChartsSerializer()
                .toJson(TrendChart.of(trend(metric, first, second), WORDS).option());
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static Trend trend(Metric metric, MetricValue first, MetricValue second) {
        List<DayValue> days =
                List.of(new DayValue(DAY, first, Sums.NONE), new DayValue(DAY.plusDays(1), second, Sums.NONE));
        return new Trend(Scope.of(Store.unconfigured(new StoreId("s"))), metric, DAY.plusDays(2), days, days, days);
    }

    private static MetricValue known(String value) {
        return new Known(new BigDecimal(value), 100);
    }
}
