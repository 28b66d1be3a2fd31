package dev.storewatch.warehouse.alert.report;

import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.rule.FigureText;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Level;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.query.StoreFigures;
import java.util.List;

/** The indicators of a store over a week and the week before: pure. */
final class WeekReport {

    private WeekReport() {}

    static List<Line> lines(StoreFigures figures) {
        return MetricCatalog.INDICATORS.stream()
                .map(metric -> line(figures, metric))
                .toList();
    }

    private static Line line(StoreFigures figures, Metric metric) {
        Level level = figures.judgement(metric).level();
        String mark = level == Level.CRITICAL ? " ●" : level == Level.WARN ? " ◐" : "";
        String now = text(figures.value(metric), metric) + mark;
        String before = text(figures.valueBefore(metric), metric);
        return Line.fact(
                metric.label(), new Label(now + "(前一周 " + before + ")", now + " (week before " + before + ")"));
    }

    private static String text(MetricValue value, Metric metric) {
        return value instanceof Known known ? FigureText.of(known.value(), metric.unit()) : "–";
    }
}
