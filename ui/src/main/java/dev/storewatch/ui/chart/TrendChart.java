package dev.storewatch.ui.chart;

import dev.storewatch.ui.text.MetricText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.Better;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.metric.NormalBand;
import dev.storewatch.warehouse.metric.Thresholds;
import dev.storewatch.warehouse.metric.Unit;
import dev.storewatch.warehouse.query.DayValue;
import dev.storewatch.warehouse.query.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.line.LineAreaStyle;
import org.icepear.echarts.charts.line.LineDataItem;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.grid.Grid;
import org.icepear.echarts.components.marker.MarkLine;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.tooltip.Tooltip;
import org.icepear.echarts.origin.util.SeriesOption;

/** A metric by day as a chart: its line, what is usual in grey, the range before dashed, its limits as marks. Colours are names that the page's theme resolves. */
public record TrendChart(Option option, AxisNumbers numbers) implements Drawing {

    public static TrendChart of(Trend trend, Words words) {
        AxisNumbers numbers = AxisNumbers.of(trend.metric(), trend.currency(), words.language(), largest(trend));
        Option option = new Option()
                .setAnimation(false)
                .setGrid(new Grid()
                        .setLeft(8)
                        .setRight(72)
                        .setTop(16)
                        .setBottom(4)
                        .setContainLabel(true))
                .setTooltip(new Tooltip().setTrigger("axis").setConfine(true))
                .setXAxis(days(trend))
                .setYAxis(values(trend, numbers))
                .setSeries(Stream.concat(
                                band(trend, numbers),
                                Stream.of(before(trend, words, numbers), now(trend, words, numbers)))
                        .toArray(SeriesOption[]::new));
        return new TrendChart(option, numbers);
    }

    private static BigDecimal largest(Trend trend) {
        return Stream.concat(trend.days().stream(), trend.daysBefore().stream())
                .map(day -> day.value() instanceof Known known ? known.value().abs() : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static CategoryAxis days(Trend trend) {
        return new CategoryAxis()
                .setBoundaryGap(false)
                .setData(trend.days().stream()
                        .map(day -> day.day().toString().substring(5))
                        .toArray(String[]::new));
    }

    /** From 0 for what counts or is better low; rates that live near 100 % are looked at closely. */
    private static ValueAxis values(Trend trend, AxisNumbers numbers) {
        boolean closely =
                trend.metric().better() == Better.HIGH && trend.metric().unit() == Unit.SHARE;
        ValueAxis axis = new ValueAxis().setScale(closely).setSplitNumber(4);
        return numbers.seconds() == 0 ? axis : axis.setInterval(AxisNumbers.step(numbers.plotted(largest(trend))));
    }

    /** What is usual, as two stacked lines without a stroke: up to its lower end nothing, from there to its upper end a grey ground. */
    private static Stream<SeriesOption> band(Trend trend, AxisNumbers numbers) {
        List<Optional<NormalBand>> normal = trend.normal();
        if (normal.stream().allMatch(Optional::isEmpty)) {
            return Stream.of();
        }
        double most = trend.metric().unit() == Unit.SHARE ? 1 : Double.MAX_VALUE;
        return Stream.of(
                edge(normal, band -> plotted(numbers, band.low())),
                edge(normal, band -> plotted(numbers, Math.min(most, band.high())) - plotted(numbers, band.low()))
                        .setAreaStyle(
                                new LineAreaStyle().setColor("var(--band)").setOpacity(1)));
    }

    private static LineSeries edge(List<Optional<NormalBand>> normal, ToDoubleFunction<NormalBand> end) {
        Object[] points = normal.stream()
                .map(band -> band.isPresent() ? (Object) end.applyAsDouble(band.get()) : "-")
                .toArray();
        return new LineSeries()
                .setStack("usual")
                .setSilent(true)
                .setSymbol("none")
                .setTooltip(Map.of("show", false))
                .setLineStyle(new LineStyle().setOpacity(0))
                .setData(points);
    }

    private static double plotted(AxisNumbers numbers, double value) {
        return numbers.plotted(BigDecimal.valueOf(value));
    }

    private static LineSeries now(Trend trend, Words words, AxisNumbers numbers) {
        LineSeries line = line(trend, trend.days(), words.say("trend.now"), numbers)
                .setShowSymbol(true)
                .setSymbol(trend.days().size() <= 31 ? "circle" : "none")
                .setSymbolSize(5)
                .setLineStyle(new LineStyle().setWidth(2).setColor("var(--accent)"))
                .setItemStyle(new ItemStyle().setColor("var(--accent)"));
        limits(trend).ifPresent(limits -> line.setMarkLine(marks(trend, limits, numbers, words)));
        return line;
    }

    private static LineSeries before(Trend trend, Words words, AxisNumbers numbers) {
        return line(trend, trend.daysBefore(), words.say("trend.before"), numbers)
                .setShowSymbol(false)
                .setLineStyle(new LineStyle().setWidth(1.5).setType("dashed").setColor("var(--ink-3)"))
                .setItemStyle(new ItemStyle().setColor("var(--ink-3)"));
    }

    private static LineSeries line(Trend trend, List<DayValue> days, String name, AxisNumbers numbers) {
        Object[] points = days.stream().map(day -> point(trend, day, numbers)).toArray();
        return new LineSeries()
                .setName(name)
                .setSymbol("circle")
                .setData(points)
                .setEndLabel(Map.of("show", true, "formatter", "{a}", "color", "var(--ink-2)"));
    }

    /** A hollow point where the value can still change. */
    private static Object point(Trend trend, DayValue day, AxisNumbers numbers) {
        if (!(day.value() instanceof Known known)) {
            return "-";
        }
        double value = numbers.plotted(known.value());
        return trend.canStillChange(day)
                ? new LineDataItem().setValue(value).setSymbol("emptyCircle").setSymbolSize(8)
                : (Object) value;
    }

    private static Optional<Thresholds.Fixed> limits(Trend trend) {
        return trend.scope().limits(trend.metric());
    }

    private static MarkLine marks(Trend trend, Thresholds.Fixed limits, AxisNumbers numbers, Words words) {
        List<Map<String, Object>> marks = new ArrayList<>();
        marks.add(mark(limits.warn(), "warn", trend, numbers, words));
        marks.add(mark(limits.critical(), "critical", trend, numbers, words));
        return new MarkLine().setSilent(true).setSymbol("none").setData(marks.toArray());
    }

    private static Map<String, Object> mark(
            BigDecimal limit, String level, Trend trend, AxisNumbers numbers, Words words) {
        String text = words.say("table.level." + level) + " " + MetricText.limit(trend.metric(), limit);
        return Map.of(
                "yAxis", numbers.plotted(limit),
                "lineStyle", Map.of("color", "var(--" + level + ")", "type", "dotted", "width", 1),
                "label",
                        Map.of(
                                "formatter",
                                text,
                                "position",
                                "insideStartTop",
                                "color",
                                "var(--" + level + ")",
                                "fontSize",
                                11));
    }
}
