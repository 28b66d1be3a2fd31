package dev.storewatch.warehouse.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.metric.Goal;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.Thresholds;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The stores' own targets and limits in the warehouse, every version of them kept. */
public final class Goals {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String OF_STORES =
            "SELECT store_id, metric, ifNull(toString(target), ''), ifNull(toString(warn), ''),"
                    + " ifNull(toString(critical), '') FROM store_threshold";

    private static final String INSERT = "INSERT INTO store_threshold_version FORMAT JSONEachRow\n";

    private final WarehouseAccess access;
    private final InstantSource clock;

    /** Writes as the given user, who must be the application's. */
    public Goals(WarehouseAccess access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    /** What a store set, by metric id; metrics it set nothing for are left out. */
    public Map<String, Goal> of(String storeId) {
        try (WarehouseHttp http = new WarehouseHttp(access)) {
            return read(http, storeId);
        }
    }

    /**
     * Sets all goals of a store: what is not named is as the catalogue says from now on.
     *
     * @return what stood before
     */
    public Map<String, Goal> set(String storeId, Map<String, Goal> wanted, String who) {
        try (WarehouseHttp http = new WarehouseHttp(access)) {
            Map<String, Goal> before = read(http, storeId);
            Map<String, Goal> news = new TreeMap<>();
            before.keySet().forEach(metric -> news.put(metric, Goal.NONE));
            news.putAll(wanted);
            news.entrySet().removeIf(one -> one.getValue().equals(before.getOrDefault(one.getKey(), Goal.NONE)));
            if (!news.isEmpty()) {
                http.ask(INSERT
                        + news.entrySet().stream()
                                .map(one -> row(storeId, one.getKey(), one.getValue(), who))
                                .collect(Collectors.joining("\n")));
            }
            return before;
        }
    }

    private static Map<String, Goal> read(WarehouseHttp http, String storeId) {
        Map<String, Goal> goals = new TreeMap<>();
        for (List<String> row : http.rows(OF_STORES, Map.of())) {
            Optional<Metric> metric = MetricCatalog.findWithAgents(row.get(1));
            if (row.get(0).equals(storeId) && metric.isPresent()) {
                Goal goal = Goal.of(metric.get().better(), number(row.get(2)), number(row.get(3)), number(row.get(4)));
                if (!goal.equals(Goal.NONE)) {
                    goals.put(row.get(1), goal);
                }
            }
        }
        return goals;
    }

    /** Without the zeros that the column's scale adds, so that what was written equals what is read. */
    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text).stripTrailingZeros());
    }

    private String row(String storeId, String metric, Goal goal, String who) {
        ObjectNode row = JSON.createObjectNode()
                .put("store_id", storeId)
                .put("metric", metric)
                .put("changed_by", who)
                .put("version", clock.millis());
        row.put("target", goal.target().map(BigDecimal::toPlainString).orElse(null));
        row.put(
                "warn",
                goal.limits()
                        .map(Thresholds.Fixed::warn)
                        .map(BigDecimal::toPlainString)
                        .orElse(null));
        row.put(
                "critical",
                goal.limits()
                        .map(Thresholds.Fixed::critical)
                        .map(BigDecimal::toPlainString)
                        .orElse(null));
        return row.toString();
    }
}
