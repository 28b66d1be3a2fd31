package dev.storewatch.ui.aftersales;

import dev.storewatch.warehouse.metric.AftersalesMetrics;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.query.breakdown.Breakdown;
import dev.storewatch.warehouse.query.item.OpenKind;
import java.util.List;

/** What one of the five pages shows: numbers to look at over time, facts by their properties, and what is open. */
enum Topic {
    REFUNDS(
            List.of(
                    MetricCatalog.REFUND_RATE,
                    AftersalesMetrics.REFUNDS_CREATED,
                    MetricCatalog.REFUND_HOURS,
                    MetricCatalog.REFUND_AMOUNT_RATE,
                    AftersalesMetrics.REFUND_QUALITY_RATE,
                    AftersalesMetrics.REFUND_RECLASSIFIED_RATE),
            List.of(Breakdown.REFUND_REASONS, Breakdown.REFUND_KINDS, Breakdown.REFUND_SKUS),
            List.of(OpenKind.REFUNDS)),
    DISPUTES(
            List.of(MetricCatalog.DISPUTE_RATE, AftersalesMetrics.DISPUTES, MetricCatalog.DISPUTE_LOST_RATE),
            List.of(Breakdown.DISPUTE_REASONS, Breakdown.DISPUTE_AGENTS, Breakdown.DISPUTE_SKUS),
            List.of(OpenKind.DISPUTES)),
    COMPLAINTS(
            List.of(
                    MetricCatalog.COMPLAINT_RATE,
                    AftersalesMetrics.COMPLAINTS,
                    AftersalesMetrics.COMPLAINT_CLOSE_HOURS),
            List.of(
                    Breakdown.COMPLAINT_CATEGORIES,
                    Breakdown.COMPLAINT_RESPONSIBLE,
                    Breakdown.COMPLAINT_AGENTS,
                    Breakdown.COMPLAINT_SKUS),
            List.of(OpenKind.COMPLAINTS)),
    LOGISTICS(
            List.of(
                    MetricCatalog.SHIP_ON_TIME_RATE,
                    MetricCatalog.COLLECT_24H_RATE,
                    MetricCatalog.TRANSIT_HOURS,
                    MetricCatalog.DELIVERY_LATE_RATE,
                    AftersalesMetrics.PARCELS_LOST),
            List.of(Breakdown.CARRIERS),
            List.of(OpenKind.SHIPMENTS, OpenKind.PARCELS)),
    REVIEWS(
            List.of(
                    AftersalesMetrics.REVIEW_BAD_RATE,
                    AftersalesMetrics.RATING,
                    AftersalesMetrics.REVIEW_REPLIED_RATE,
                    AftersalesMetrics.DSR_DESCRIPTION,
                    AftersalesMetrics.DSR_SERVICE,
                    AftersalesMetrics.DSR_LOGISTICS),
            List.of(Breakdown.REVIEW_RATINGS, Breakdown.REVIEW_SKUS),
            List.of(OpenKind.REVIEWS));

    private final List<Metric> metrics;
    private final List<Breakdown> breakdowns;
    private final List<OpenKind> open;

    Topic(List<Metric> metrics, List<Breakdown> breakdowns, List<OpenKind> open) {
        this.metrics = metrics;
        this.breakdowns = breakdowns;
        this.open = open;
    }

    List<Metric> metrics() {
        return metrics;
    }

    List<Breakdown> breakdowns() {
        return breakdowns;
    }

    List<OpenKind> open() {
        return open;
    }
}
