package dev.storewatch.ui.alert;

import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.setting.Against;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Delivery;
import dev.storewatch.warehouse.alert.setting.Flow;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.Subject;
import dev.storewatch.warehouse.metric.Label;
import java.time.Duration;
import java.util.List;

/** What a new rule of each kind begins with: a believable one, to be changed. */
final class RuleStart {

    private static final String QUERY = """
            SELECT store_id, sku_id, count() AS defects
            FROM defect_fact
            WHERE registered_at >= now() - INTERVAL 1 DAY
            GROUP BY store_id, sku_id
            HAVING defects >= 5""";

    private RuleStart() {}

    static Rule of(RuleKind kind, String id) {
        Condition condition = switch (kind) {
            case THRESHOLD -> new Condition.Threshold("refund_rate", Subject.STORE, 7, new Against.Target());
            case BASELINE ->
                new Condition.Baseline(Flow.REFUNDS_CREATED, Condition.Baseline.Side.MORE, 60, 8, 4, 2, 10);
            case RATE -> new Condition.RateRise("refund_rate", 7, 30, 5, 0.001);
            case BREACH -> new Condition.Breach("PARCEL_NOT_SCANNED", 0, 10, 50);
            case FEED -> new Condition.FeedDown(Duration.ofMinutes(15), 20);
            case SQL -> new Condition.Sql(QUERY, Subject.SKU, Duration.ofMinutes(5));
        };
        return new Rule(
                id,
                new Label("新规则", "New rule"),
                true,
                condition,
                Severity.WARNING,
                List.of(),
                new Timing(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(12)),
                Delivery.CALL);
    }
}
