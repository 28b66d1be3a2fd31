package dev.storewatch.warehouse.alert.evaluate;

import dev.storewatch.warehouse.alert.record.AlertChange;
import dev.storewatch.warehouse.query.Store;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Says of changes what their rules do not know: since when by the store's clock, what drives them, who is called. */
public interface Telling {

    /** As the rules said it. */
    Telling PLAIN = (changes, now) -> changes;

    /** The zone of a store's clock. */
    default ZoneId zone(String storeId) {
        return Store.DEFAULT_ZONE;
    }

    /** The same changes in the same order, those that tell somebody in better words. */
    List<AlertChange> worded(List<AlertChange> changes, Instant now);
}
