package dev.storewatch.warehouse.alert.setting;

import dev.storewatch.warehouse.metric.Better;
import dev.storewatch.warehouse.metric.Thresholds;
import java.math.BigDecimal;

/** The values of a threshold in the metric's unit, or as multiples of the industry's average; from good to bad: recovery, warn, critical. */
public record Limits(BigDecimal warn, BigDecimal critical, BigDecimal recovery) {

    /** Checked against the direction in which the metric is better. */
    public Thresholds.Fixed of(Better better) {
        return new Thresholds.Fixed(better, warn, critical, recovery);
    }
}
