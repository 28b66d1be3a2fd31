package dev.storewatch.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import dev.storewatch.ui.figure.Figures;
import dev.storewatch.ui.overview.TableModel.Cell;
import dev.storewatch.ui.overview.TableModel.Row;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.FiringFigures;
import dev.storewatch.warehouse.alert.life.AlertState;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.query.StoreFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final Words WORDS = new Words(
            new DefaultI18NProvider(List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)), Locale.SIMPLIFIED_CHINESE);

    /** 1 refund of 100 orders is good, 12 warn, 25 are critical. */
    private static StoreFigures refunding(String id, int refunds) {
        return Figures.of(id, Map.of(Measure.ORDERS_PAID, 100, Measure.REFUNDS_SUCCEEDED, refunds));
    }

    @Test
    void theWorstStoreComesFirst() {
        assertThat(Rows.of(
                        Figures.overview(refunding("a", 1), refunding("b", 25), refunding("c", 12)),
                        WORDS,
                        FiringFigures.NONE))
                .extracting(Row::id)
                .containsExactly("b", "c", "a");
    }

    @Test
    void theRowsLevelIsThatOfItsWorstFigureAndSaysItInAWord() {
        Row row = Rows.of(Figures.overview(refunding("b", 25)), WORDS, FiringFigures.NONE)
                .getFirst();
        assertThat(row.level()).isEqualTo("critical");
        assertThat(row.word()).isEqualTo("严重");
        assertThat(cell(row, MetricCatalog.REFUND_RATE).rank()).isZero();
    }

    @Test
    void aStoreWithoutRowsShowsNoDataEverywhereAndNoLevel() {
        Row row = Rows.of(Figures.overview(Figures.of("silent", Map.of())), WORDS, FiringFigures.NONE)
                .getFirst();
        assertThat(row.cells()).extracting(Cell::text).containsOnly("–");
        assertThat(row.cells()).extracting(Cell::level).containsOnly("none");
    }

    @Test
    void conversionOfARangeThatIncludesTodayCanStillChange() {
        Row row = Rows.of(
                        Figures.overview(
                                Figures.of("a", Map.of(Measure.INQUIRIES, 100, Measure.INQUIRIES_PAID_D1, 40))),
                        WORDS,
                        FiringFigures.NONE)
                .getFirst();
        assertThat(cell(row, MetricCatalog.CONVERSION).hollow()).isTrue();
        assertThat(cell(row, MetricCatalog.CONVERSION).text()).isEqualTo("40.0\u202f%");
        assertThat(cell(row, MetricCatalog.SALES).hollow()).isFalse();
    }

    @Test
    void tooFewCasesAreFaintAndHaveNoLevel() {
        // 5 refunds of 29 orders would be a warning, had there been 30 orders
        Row row = Rows.of(
                        Figures.overview(
                                Figures.of("a", Map.of(Measure.ORDERS_PAID, 29, Measure.REFUNDS_SUCCEEDED, 5))),
                        WORDS,
                        FiringFigures.NONE)
                .getFirst();
        assertThat(cell(row, MetricCatalog.REFUND_RATE).faint()).isTrue();
        assertThat(cell(row, MetricCatalog.REFUND_RATE).level()).isEqualTo("none");
    }

    @Test
    void theNumberAnAlertIsAboutCarriesItsHeadline() {
        AlertRow alert = new AlertRow(
                new AlertKey("threshold.refund_rate", "b"),
                "b",
                1,
                AlertState.NEW,
                new Label("店铺 b 退款率 25 %", "b: Refund rate 25 %"),
                "");
        Row row = Rows.of(Figures.overview(refunding("b", 25)), WORDS, new FiringFigures(List.of(alert)))
                .getFirst();
        assertThat(cell(row, MetricCatalog.REFUND_RATE).alert()).isEqualTo("店铺 b 退款率 25 %");
        assertThat(cell(row, MetricCatalog.REFUND_HOURS).alert()).isEmpty();
        Row other = Rows.of(Figures.overview(refunding("a", 25)), WORDS, new FiringFigures(List.of(alert)))
                .getFirst();
        assertThat(cell(other, MetricCatalog.REFUND_RATE).alert()).isEmpty();
    }

    @Test
    void sparklinesShareOneScaleAndLeaveGapsWhereADayHadNothing() {
        StoreFigures large =
                Figures.of("large", Map.of(Measure.ORDERS_PAID, 1), Map.of(Figures.TODAY, new BigDecimal(200)));
        StoreFigures small =
                Figures.of("small", Map.of(Measure.ORDERS_PAID, 1), Map.of(Figures.TODAY, new BigDecimal(50)));
        List<Row> rows = Rows.of(Figures.overview(large, small), WORDS, FiringFigures.NONE);
        assertThat(cell(rows.get(0), MetricCatalog.SALES).line())
                .containsExactly(-1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 1.0);
        // a quarter of the largest
        assertThat(cell(rows.get(1), MetricCatalog.SALES).line()).last().isEqualTo(0.25);
    }

    private static Cell cell(Row row, Metric metric) {
        return row.cells().get(MetricCatalog.INDICATORS.indexOf(metric));
    }
}
