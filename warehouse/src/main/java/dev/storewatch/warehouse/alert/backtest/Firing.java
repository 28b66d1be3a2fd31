package dev.storewatch.warehouse.alert.backtest;

import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.metric.Label;
import java.time.Instant;

/**
 * One time a rule would have fired.
 *
 * @param until its end; where the past ends, it still fires
 */
public record Firing(String storeId, String subject, Label title, Severity severity, Instant at, Instant until) {}
