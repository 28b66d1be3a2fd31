package dev.storewatch.warehouse.metric;

import static dev.storewatch.warehouse.metric.Better.HIGH;
import static dev.storewatch.warehouse.metric.Better.LOW;

import dev.storewatch.warehouse.metric.Formula.Ratio;
import dev.storewatch.warehouse.metric.Formula.Total;
import java.util.List;

/** The part of the catalogue that the pages of refunds, disputes, complaints, logistics and reviews add to the nine indicators. */
public final class AftersalesMetrics {
    private static final int SMALLEST = 20;

    public static final Metric REFUNDS_CREATED = count(
            "refunds_created",
            new Label("退款申请数", "Refunds asked for"),
            new Label("有多少退款申请?", "How many refunds were asked for?"),
            Measure.REFUNDS_CREATED);
    public static final Metric REFUND_QUALITY_RATE = rate(
            "refund_quality_rate",
            new Label("品质退款率", "Refunds for quality"),
            new Label("退款申请有多少因质量问题?", "How many refunds are asked for because of quality?"),
            Ratio.of(Measure.REFUNDS_CREATED_QUALITY, Measure.REFUNDS_CREATED),
            LOW);
    public static final Metric REFUND_RECLASSIFIED_RATE = rate(
            "refund_reclassified_rate",
            new Label("品质改判率", "Quality reclassified"),
            new Label("品质退款有多少后来改了原因?", "How many quality refunds got another reason later?"),
            Ratio.of(Measure.REFUNDS_QUALITY_RECLASSIFIED, Measure.REFUNDS_CREATED_QUALITY),
            HIGH);
    public static final Metric DISPUTES = count(
            "disputes",
            new Label("介入数", "Disputes"),
            new Label("平台介入了几次?", "How often did the platform step in?"),
            Measure.DISPUTES);
    public static final Metric COMPLAINTS = count(
            "complaints",
            new Label("投诉数", "Complaints"),
            new Label("有多少投诉?", "How many complaints?"),
            Measure.COMPLAINTS);
    public static final Metric COMPLAINT_CLOSE_HOURS = new Metric(
            "complaint_close_hours",
            new Label("投诉处理时长", "Time to close"),
            new Label("投诉多久处理完?", "How long until a complaint is closed?"),
            new Ratio(Measure.COMPLAINT_CLOSE_SECONDS, Measure.COMPLAINTS_CLOSED, 3600, Measure.COMPLAINTS_CLOSED),
            Unit.HOURS,
            LOW,
            5,
            0,
            new Thresholds.Unset());
    public static final Metric PARCELS_LOST = count(
            "parcels_lost",
            new Label("丢件数", "Parcels lost"),
            new Label("丢了几件?", "How many parcels were lost?"),
            Measure.PARCELS_LOST);
    public static final Metric REVIEW_BAD_RATE = rate(
            "review_bad_rate",
            new Label("差评率", "Bad reviews"),
            new Label("评价有多少是 1 或 2 分?", "How many reviews are rated 1 or 2?"),
            Ratio.of(Measure.REVIEWS_BAD, Measure.REVIEWS),
            LOW);
    public static final Metric REVIEW_REPLIED_RATE = rate(
            "review_replied_rate",
            new Label("差评 24 小时回复率", "Bad reviews answered in 24 h"),
            new Label("差评有多少在 24 小时内回复?", "How many bad reviews are answered within 24 h?"),
            Ratio.of(Measure.REVIEWS_BAD_REPLIED_24H, Measure.REVIEWS_BAD),
            HIGH);
    public static final Metric RATING = score(
            "rating",
            new Label("平均评分", "Rating"),
            new Label("商品平均得几分?", "What do reviews give on average?"),
            Ratio.of(Measure.RATING_SUM, Measure.REVIEWS));
    public static final Metric DSR_DESCRIPTION = score(
            "dsr_description",
            new Label("描述相符", "As described"),
            new Label("描述相符得几分?", "How well do goods match their description?"),
            Ratio.of(Measure.DSR_DESCRIPTION_SUM, Measure.DSR_DESCRIPTION_COUNT));
    public static final Metric DSR_SERVICE = score(
            "dsr_service",
            new Label("服务态度", "Service"),
            new Label("服务态度得几分?", "How is the service rated?"),
            Ratio.of(Measure.DSR_SERVICE_SUM, Measure.DSR_SERVICE_COUNT));
    public static final Metric DSR_LOGISTICS = score(
            "dsr_logistics",
            new Label("物流服务", "Delivery"),
            new Label("物流服务得几分?", "How is the delivery rated?"),
            Ratio.of(Measure.DSR_LOGISTICS_SUM, Measure.DSR_LOGISTICS_COUNT));

    private AftersalesMetrics() {}

    private static Metric rate(String id, Label label, Label question, Ratio ratio, Better better) {
        return new Metric(id, label, question, ratio, Unit.SHARE, better, SMALLEST, 0, new Thresholds.Unset());
    }

    private static Metric score(String id, Label label, Label question, Ratio ratio) {
        return new Metric(id, label, question, ratio, Unit.SCORE, HIGH, SMALLEST, 0, new Thresholds.Unset());
    }

    private static Metric count(String id, Label label, Label question, Measure counted) {
        Total total = new Total(List.of(counted), List.of(), counted);
        return new Metric(id, label, question, total, Unit.COUNT, LOW, 0, 0, new Thresholds.Unset());
    }
}
