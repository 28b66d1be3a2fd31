package dev.storewatch.warehouse.alert.evaluate;

import dev.storewatch.warehouse.alert.life.Timing;
import java.util.List;

/**
 * How a rule wants to be told.
 *
 * @param channels ids of channels; empty: all that are switched on
 * @param urgent may take the places kept for what cannot wait
 */
public record Policy(Timing timing, List<String> channels, boolean urgent) {

    public Policy {
        channels = List.copyOf(channels);
    }
}
