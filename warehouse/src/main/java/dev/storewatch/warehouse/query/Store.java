package dev.storewatch.warehouse.query;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** A store as configured, or with the defaults; {@code industry} holds the industry's averages by metric id. */
public record Store(
        StoreId id, String name, String platform, ZoneId zone, String currency, Map<String, BigDecimal> industry) {
    /** Zone of a store never configured. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    public Store {
        industry = Map.copyOf(industry);
        if (name.isEmpty()) {
            name = id.value();
        }
    }

    /** A store that only its events speak of. */
    public static Store unconfigured(StoreId id) {
        return new Store(id, id.value(), "other", DEFAULT_ZONE, "CNY", Map.of());
    }

    public Optional<BigDecimal> industryAverage(String metricId) {
        return Optional.ofNullable(industry.get(metricId));
    }
}
