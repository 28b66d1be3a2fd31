package dev.storewatch.ui.store;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Figure.Line;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.table.TableElement;
import dev.storewatch.ui.text.CodeText;
import dev.storewatch.ui.text.MetricText;
import dev.storewatch.ui.text.MoneyScale;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.TimeScale;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Exports;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.warehouse.metric.Contribution;
import dev.storewatch.warehouse.metric.Contribution.Part;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.query.why.Dimension;
import dev.storewatch.warehouse.query.why.Segments;
import dev.storewatch.warehouse.query.why.Why;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The contributions to a change, a table a dimension, the largest first; rate effect and mix effect apart. */
final class WhyTile {
    private static final int SHOWN = 6;
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    private final Words words;
    private final String currency;

    WhyTile(Words words, String currency) {
        this.words = words;
        this.currency = currency;
    }

    Tile.Content of(Why why) {
        if (why.answers().isEmpty()) {
            return Tile.Content.of(Exports.empty(words.say("why.nothing")));
        }
        Div grid = new Div();
        grid.addClassName("why");
        List<Table.Row> all = new ArrayList<>();
        for (Why.Answer answer : why.answers()) {
            Table table = table(why.metric(), answer);
            H3 title = new H3(dimension(answer.dimension()));
            Table shown = new Table(
                    table.caption(),
                    table.columns(),
                    table.rows().subList(0, Math.min(SHOWN, table.rows().size())));
            grid.add(new Div(title, new TableElement(shown)));
            all.addAll(exported(answer, table));
        }
        Table export = new Table(words.say("tile.why"), exportColumns(why), all);
        String file = "why-" + why.metric().id();
        return Tile.Content.of(grid, Exports.csv(export, file), Exports.xlsx(export, file));
    }

    private List<Column> exportColumns(Why why) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("dimension", words.say("why.dimension")));
        columns.addAll(columns(why.metric(), words.say("why.segment")));
        return columns;
    }

    private List<Table.Row> exported(Why.Answer answer, Table table) {
        return table.rows().stream()
                .map(row -> {
                    List<Figure> figures = new ArrayList<>();
                    figures.add(Figure.text(dimension(answer.dimension())));
                    figures.addAll(row.figures());
                    return new Table.Row(answer.dimension() + ":" + row.id(), "", figures);
                })
                .toList();
    }

    private Table table(Metric metric, Why.Answer answer) {
        BigDecimal largest =
                answer.contributions().stream().map(one -> one.total().abs()).reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Table(
                dimension(answer.dimension()),
                columns(metric, dimension(answer.dimension())),
                answer.contributions().stream()
                        .map(one -> row(metric, answer, one, largest))
                        .toList());
    }

    private List<Column> columns(Metric metric, String first) {
        boolean isTotal = metric.formula() instanceof Formula.Total;
        List<Line> source = List.of(
                new Line(
                        words.say("explain.formula"),
                        words.say(isTotal ? "why.formula.total" : "why.formula.total.rate")),
                new Line(words.say("why.source"), words.say(isTotal ? "why.source.total" : "why.source.rate")));
        List<Line> rate = List.of(
                new Line(words.say("explain.formula"), words.say(isTotal ? "why.worth.formula" : "why.rate.formula")));
        List<Line> mix = List.of(
                new Line(words.say("explain.formula"), words.say(isTotal ? "why.count.formula" : "why.mix.formula")));
        return List.of(
                Column.words("segment", first),
                Column.number("total", words.say("why.total"), source).main(),
                Column.number("rate", words.say(isTotal ? "why.worth" : "why.rate"), rate)
                        .main(),
                Column.number("mix", words.say(isTotal ? "why.count" : "why.mix"), mix)
                        .main(),
                Column.number("before", words.say("explain.before"), List.of()),
                Column.number("now", words.say("trend.now"), List.of()));
    }

    private Table.Row row(Metric metric, Why.Answer answer, Contribution one, BigDecimal largest) {
        double bar = largest.signum() == 0
                ? 0
                : one.total().divide(largest, MathContext.DECIMAL32).doubleValue();
        return new Table.Row(
                one.segment().isEmpty() ? "-" : one.segment(),
                "",
                List.of(
                        Figure.text(segment(answer.dimension(), one.segment())),
                        change(metric, one.total()).bar(bar),
                        change(metric, one.rateEffect()),
                        answer.hasMix()
                                ? change(metric, one.mixEffect())
                                : Figure.none(
                                        NumberText.NO_DATA,
                                        Optional.of(new Line(words.say("why.mix"), words.say("why.noMix")))),
                        side(metric, one.before()),
                        side(metric, one.now())));
    }

    private String dimension(Dimension dimension) {
        return words.say("why.by." + dimension.name().toLowerCase(Locale.ROOT));
    }

    private String segment(Dimension dimension, String code) {
        return switch (code) {
            case Segments.SEVERAL -> words.say("why.several");
            case Segments.REST -> words.say("why.rest");
            case Segments.NONE -> words.say("code.none");
            default ->
                switch (dimension) {
                    case REASON -> CodeText.of("reason", code, words);
                    case KIND -> CodeText.of("kind", code, words);
                    case HOUR -> code + ":00";
                    case SKU, AGENT, CARRIER -> code;
                };
        };
    }

    private Figure change(Metric metric, BigDecimal value) {
        String sign = value.signum() > 0 ? "+" : value.signum() < 0 ? "−" : "";
        BigDecimal size = value.abs();
        String text = switch (metric.unit()) {
            case MONEY -> NumberText.money(size, currency, MoneyScale.forLargest(words.language(), size));
            case SHARE, PASSED -> NumberText.number(size.movePointRight(2), MetricText.decimals(metric) + 1);
            case HOURS -> time(size.multiply(SECONDS_OF_AN_HOUR));
            case SECONDS -> time(size);
            case COUNT -> NumberText.number(size, 0);
            case SCORE -> NumberText.number(size, 2);
        };
        return Figure.number(sign + text, value.setScale(8, RoundingMode.HALF_EVEN));
    }

    private static String time(BigDecimal seconds) {
        return NumberText.time(seconds, TimeScale.forLargest(seconds));
    }

    /** The cases of one range: so many of so many, or their sum. */
    private Figure side(Metric metric, Part part) {
        BigDecimal above = part.numerator();
        BigDecimal below = part.denominator();
        return switch (metric.unit()) {
            case MONEY ->
                Figure.number(NumberText.money(above, currency, MoneyScale.forLargest(words.language(), above)), above)
                        .helped(words.say("why.cases"), NumberText.number(below, 0));
            case HOURS, SECONDS ->
                below.signum() == 0
                        ? Figure.none(NumberText.NO_DATA, Optional.empty())
                        : Figure.number(
                                        time(above.divide(below, MathContext.DECIMAL64)),
                                        above.divide(below, MathContext.DECIMAL64))
                                .helped(words.say("why.cases"), NumberText.number(below, 0));
            case SHARE, PASSED, COUNT, SCORE ->
                Figure.number(NumberText.number(above, 0) + " / " + NumberText.number(below, 0), above);
        };
    }
}
