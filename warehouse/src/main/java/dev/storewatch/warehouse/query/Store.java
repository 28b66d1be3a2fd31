package dev.storewatch.warehouse.query;

import dev.storewatch.warehouse.metric.Checklist;
import dev.storewatch.warehouse.metric.Goal;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.Thresholds;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** A store as configured, or with the defaults; {@code industry} holds the industry's averages, {@code goals} what the store set, by metric id. */
public record Store(
        StoreId id,
        String name,
        String platform,
        ZoneId zone,
        String currency,
        Map<String, BigDecimal> industry,
        Map<String, Goal> goals) {
    /** Zone of a store never configured. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    public Store {
        industry = Map.copyOf(industry);
        goals = Map.copyOf(goals);
        if (name.isEmpty()) {
            name = id.value();
        }
    }

    /** A store that set no goals of its own. */
    public Store(
            StoreId id, String name, String platform, ZoneId zone, String currency, Map<String, BigDecimal> industry) {
        this(id, name, platform, zone, currency, industry, Map.of());
    }

    /** A store that only its events speak of. */
    public static Store unconfigured(StoreId id) {
        return new Store(id, id.value(), "other", DEFAULT_ZONE, "CNY", Map.of(), Map.of());
    }

    /** A metric as it is judged at this store: by the store's own limits where it set any. */
    public Metric judged(Metric metric) {
        return goal(metric).limits().map(metric::judgedBy).orElse(metric);
    }

    /** The limits this store's value of a metric is judged by: its own, else the catalogue's. */
    public Optional<Thresholds.Fixed> limits(Metric metric) {
        return judged(metric).thresholds().limits(industryAverage(metric.id()));
    }

    Store with(Map<String, Goal> others) {
        return new Store(id, name, platform, zone, currency, industry, others);
    }

    public Goal goal(Metric metric) {
        return goals.getOrDefault(metric.id(), Goal.NONE);
    }

    /** The standards this store must keep to: the catalogue's, at the store's own warnings where it set any. */
    public Checklist checklist() {
        return MetricCatalog.DEFAULT_CHECKLIST.at(metric -> goal(metric).limits());
    }

    public Optional<BigDecimal> industryAverage(String metricId) {
        return Optional.ofNullable(industry.get(metricId));
    }
}
