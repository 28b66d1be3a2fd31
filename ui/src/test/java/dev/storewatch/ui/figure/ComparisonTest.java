package dev.storewatch.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.query.StoreFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Words CHINESE = words(Locale.SIMPLIFIED_CHINESE);
    private static final Words ENGLISH = words(Locale.ENGLISH);
    /** The week of the tests is the 16th to the 22nd, so the week before starts on the 9th. */
    private static final LocalDate START_BEFORE = LocalDate.parse("2026-11-09");

    private static Words words(Locale locale) {
        return new Words(new DefaultI18NProvider(List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)), locale);
    }

    /** 728 paid in this week after 100 in the week before. */
    private static StoreFigures since(LocalDate first) {
        return Figures.since(
                first,
                Map.of(Measure.ORDERS_PAID, 728, Measure.SALES_AMOUNT, 728),
                Map.of(Measure.ORDERS_PAID, 100, Measure.SALES_AMOUNT, 100));
    }

    @Test
    void aRangeBeforeThatIsWhollyCoveredIsComparedWith() {
        Comparison comparison = Comparison.of(since(START_BEFORE), MetricCatalog.SALES, ENGLISH);
        // 628 more than 100
        assertThat(comparison.text()).isEqualTo("▲628\u202f%");
        assertThat(comparison.remark()).contains("today is not over");
    }

    @Test
    void aStoreThatBeganWithinTheRangeBeforeShowsNoChangeAndSaysWhy() {
        StoreFigures young = since(START_BEFORE.plusDays(6));
        assertThat(Comparison.of(young, MetricCatalog.SALES, ENGLISH))
                .isEqualTo(new Comparison("–", "no data before 2026-11-15"));
        assertThat(Comparison.of(young, MetricCatalog.SALES, CHINESE))
                .isEqualTo(new Comparison("–", "2026-11-15 之前没有数据"));
    }

    @Test
    void oneSuchStoreIsEnoughForTheTotal() {
        Comparison.Sides sides = new Comparison.Sides(
                MetricCatalog.SALES,
                since(START_BEFORE).value(MetricCatalog.SALES),
                since(START_BEFORE).valueBefore(MetricCatalog.SALES));
        assertThat(Comparison.of(
                        List.of(since(START_BEFORE), since(START_BEFORE.plusDays(1)), since(START_BEFORE.plusDays(3))),
                        sides,
                        ENGLISH))
                .isEqualTo(new Comparison("–", "not every store has data before 2026-11-12"));
        assertThat(Comparison.of(List.of(since(START_BEFORE)), sides, ENGLISH).text())
                .isEqualTo("▲628\u202f%");
    }

    @Test
    void whereThereIsNoFigureThereIsNothingToSay() {
        assertThat(Comparison.of(since(START_BEFORE.plusDays(6)), MetricCatalog.CONVERSION, ENGLISH))
                .isEqualTo(new Comparison("", ""));
    }
}
