package dev.storewatch.warehouse.alert.record;

import dev.storewatch.warehouse.alert.life.AlertState;
import dev.storewatch.warehouse.alert.life.Handling;
import dev.storewatch.warehouse.metric.Label;

/**
 * An alert as it stands: its state and the number of its newest change.
 *
 * @param link page that shows what it is about; empty: none
 */
public record AlertRow(AlertKey key, String storeId, long number, AlertState state, Label title, String link) {

    /** The same with a person's decision. */
    AlertRow handled(Handling decision) {
        return new AlertRow(key, storeId, number, state.handled(decision), title, link);
    }
}
