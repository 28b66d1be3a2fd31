package dev.storewatch.warehouse.alert.tell;

import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.rule.FigureText;
import dev.storewatch.warehouse.metric.Contribution;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.Unit;
import dev.storewatch.warehouse.query.why.Dimension;
import dev.storewatch.warehouse.query.why.Segments;
import java.math.BigDecimal;
import java.util.Map;

/** One driver of a metric's change in words: what it is, what it added, and its cases before and now. */
final class DriverText {

    private static final Map<String, Label> REASONS = Map.ofEntries(
            Map.entry("quality", new Label("质量问题", "quality")),
            Map.entry("wrong_goods", new Label("发错货", "wrong goods")),
            Map.entry("damaged", new Label("破损", "damaged")),
            Map.entry("not_as_described", new Label("与描述不符", "not as described")),
            Map.entry("counterfeit", new Label("假货", "counterfeit")),
            Map.entry("no_reason_7d", new Label("七天无理由", "no reason, 7 days")),
            Map.entry("dont_want", new Label("不想要了", "not wanted any more")),
            Map.entry("late_delivery", new Label("送达慢", "late delivery")),
            Map.entry("lost_parcel", new Label("丢件", "lost parcel")),
            Map.entry("price_difference", new Label("差价", "price difference")),
            Map.entry("out_of_stock", new Label("缺货", "out of stock")),
            Map.entry("attitude", new Label("服务态度", "attitude")),
            Map.entry("delay", new Label("延误", "delay")),
            Map.entry("false_description", new Label("虚假描述", "false description")),
            Map.entry("price", new Label("价格", "price")),
            Map.entry("other", new Label("其他", "other")));

    private DriverText() {}

    static Line of(Metric metric, Dimension dimension, Contribution driver) {
        Label segment = segment(dimension, driver.segment());
        String sign = driver.total().signum() < 0 ? "−" : "+";
        BigDecimal size = driver.total().abs();
        boolean points = metric.unit() == Unit.SHARE;
        String grown = FigureText.of(size, metric.unit());
        Label change = points
                ? new Label(sign + grown.replace(" %", " 个百分点"), sign + grown.replace(" %", " pp"))
                : new Label(sign + grown, sign + grown);
        String cases = points ? cases(driver.before()) + " → " + cases(driver.now()) : "";
        String brackets = cases.isEmpty() ? "" : " (" + cases + ")";
        return Line.fact(
                name(dimension),
                new Label(segment.zh() + " " + change.zh() + brackets, segment.en() + " " + change.en() + brackets));
    }

    private static String cases(Contribution.Part part) {
        return FigureText.of(part.numerator(), Unit.COUNT) + "/" + FigureText.of(part.denominator(), Unit.COUNT);
    }

    private static Label name(Dimension dimension) {
        return switch (dimension) {
            case REASON -> new Label("主因", "Reason");
            case SKU -> new Label("商品", "SKU");
            case AGENT -> new Label("客服", "Agent");
            case CARRIER -> new Label("快递", "Carrier");
            case HOUR -> new Label("时段", "Hour");
            case KIND -> new Label("类型", "Kind");
        };
    }

    private static Label segment(Dimension dimension, String code) {
        Label same = new Label(code, code);
        return switch (dimension) {
            case REASON -> REASONS.getOrDefault(code, same);
            case SKU -> code.equals(Segments.SEVERAL) ? new Label("多种商品的订单", "orders of several articles") : same;
            case HOUR -> new Label(code + " 点", code + ":00");
            case AGENT, CARRIER, KIND -> same;
        };
    }
}
