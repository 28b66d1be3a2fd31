package dev.storewatch.ui.tile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.storewatch.ui.chart.EChart;
import dev.storewatch.ui.chart.TrendChart;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.table.TableElement;
import dev.storewatch.ui.text.MetricText;
import dev.storewatch.ui.text.MoneyScale;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.TimeScale;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.FormulaProse;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.query.DayValue;
import dev.storewatch.warehouse.query.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A trend as a chart with what is usual, and as the table of the same numbers one click away. New numbers of the same metric are drawn into what stands
 * there, so that a click counts however often they come, and the choice between chart and table stays.
 */
public final class TrendTile {
    private final Words words;
    private final NativeButton toggle;
    private EChart chart = new EChart();
    private Div numbers = new Div();
    private Optional<TableElement> table = Optional.empty();
    private Optional<Trend> shown = Optional.empty();
    private Optional<Tile.Content> drawn = Optional.empty();
    private boolean tableShown;

    public TrendTile(Words words) {
        this.words = words;
        this.toggle = new NativeButton("", _ -> {
            tableShown = !tableShown;
            arrange();
            draw();
        });
        toggle.addClassName("quiet");
    }

    public Tile.Content of(Trend trend) {
        boolean isOfTheSame =
                shown.map(Trend::metric).filter(trend.metric()::equals).isPresent();
        shown = Optional.of(trend);
        Tile.Content content = drawn.filter(_ -> isOfTheSame).orElseGet(() -> content(trend.metric()));
        drawn = Optional.of(content);
        draw();
        return content;
    }

    /** Only what is seen: what is said to a hidden element waits on the server, all of it, until somebody shows it. */
    private void draw() {
        Trend trend = shown.orElseThrow();
        if (!tableShown) {
            chart.show(TrendChart.of(trend, words), words.say(trend.metric().label()));
            return;
        }
        table.ifPresentOrElse(known -> known.show(table(trend)), () -> {
            TableElement made = new TableElement(table(trend));
            table = Optional.of(made);
            numbers.add(made);
        });
    }

    private Tile.Content content(Metric metric) {
        chart = new EChart();
        chart.addClassName("trend-chart");
        table = Optional.empty();
        numbers = new Div();
        numbers.addClassName("trend-table");
        arrange();
        return Tile.Content.of(
                new Div(chart, numbers),
                toggle,
                Exports.csv(this::told, metric.id()),
                Exports.xlsx(this::told, metric.id()),
                Exports.png(chart, metric.id()));
    }

    private Table told() {
        return table(shown.orElseThrow()).withChangeableSaid(words.say("table.until"));
    }

    private void arrange() {
        numbers.setVisible(tableShown);
        chart.setVisible(!tableShown);
        toggle.setText(words.say(tableShown ? "trend.asChart" : "trend.asTable"));
    }

    private Table table(Trend trend) {
        Metric metric = trend.metric();
        List<Measure> parts = parts(metric);
        List<Figure.Line> formula =
                List.of(new Figure.Line(words.say("explain.formula"), FormulaProse.words(metric, words.language())));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("day", words.say("trend.day")));
        columns.add(Column.number("value", words.say(metric.label()), formula).main());
        parts.forEach(part -> columns.add(
                Column.number(part.column(), words.say(part.label()), List.of()).main()));
        columns.add(Column.number("before", words.say("trend.before"), formula));
        List<Table.Row> rows = new ArrayList<>();
        for (int i = trend.days().size() - 1; i >= 0; i--) {
            DayValue day = trend.days().get(i);
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.text(day.day().toString()));
            figures.add(value(trend, day));
            parts.forEach(part -> figures.add(part(trend, day, part)));
            figures.add(value(trend, trend.daysBefore().get(i)));
            rows.add(new Table.Row(day.day().toString(), "", figures));
        }
        return new Table(words.say(metric.label()), columns, rows);
    }

    private Figure value(Trend trend, DayValue day) {
        return switch (day.value()) {
            case MetricValue.Unknown unknown ->
                Figure.none(
                        NumberText.NO_DATA,
                        Optional.of(
                                new Figure.Line(words.say("explain.value"), words.say("absence." + unknown.reason()))));
            case MetricValue.Known known ->
                Figure.number(MetricText.value(trend.metric(), known, trend.currency(), MoneyScale.ONES), known.value())
                        .hollowIf(trend.canStillChange(day));
        };
    }

    private static Figure part(Trend trend, DayValue day, Measure part) {
        if (day.sums().isNone()) {
            return Figure.none(NumberText.NO_DATA, Optional.empty());
        }
        BigDecimal sum = day.sums().of(part);
        return Figure.number(MetricText.part(part, sum, trend.currency(), TimeScale.forLargest(sum)), sum);
    }

    private static List<Measure> parts(Metric metric) {
        return switch (metric.formula()) {
            case Formula.Ratio ratio -> List.of(ratio.numerator(), ratio.denominator());
            case Formula.Total total -> List.of(total.sample());
            case Formula.Passed _ -> List.of();
        };
    }
}
