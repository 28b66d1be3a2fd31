package dev.storewatch.warehouse.alert.evaluate;

import dev.storewatch.warehouse.alert.record.AlertChange;
import java.time.Instant;
import java.util.List;

/** Says of changes what their rules do not know: since when by the store's clock, what drives them, who is called. */
public interface Telling {

    /** As the rules said it. */
    Telling PLAIN = (changes, now) -> changes;

    /** The same changes in the same order, those that tell somebody in better words. */
    List<AlertChange> worded(List<AlertChange> changes, Instant now);
}
