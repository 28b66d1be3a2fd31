package dev.storewatch.warehouse.alert.evaluate;

import dev.storewatch.warehouse.alert.record.AlertRow;
import java.util.List;

/** The alerts that are not resolved. */
public interface OpenAlerts {

    /** Those of a rule: what it no longer sees must still be able to end. */
    List<AlertRow> open(String ruleId);

    /** As they stand now, for another thread. */
    default OpenAlerts asOfNow() {
        return this;
    }
}
