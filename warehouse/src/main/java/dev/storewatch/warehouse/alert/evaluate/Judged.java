package dev.storewatch.warehouse.alert.evaluate;

import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.record.AlertKey;

/**
 * One look of a rule at one subject.
 *
 * @param storeId the store; empty: not about one
 * @param inhibited another alert explains this one
 */
public record Judged(
        AlertKey key, String storeId, Observation observation, Finding finding, Policy policy, boolean inhibited) {}
