package dev.storewatch.warehouse.alert.setting;

import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.metric.Label;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One alert rule.
 *
 * @param id for ever; the alerts it raises keep it
 * @param enabled whether it is evaluated
 * @param severity of its alerts, where the condition knows no two
 * @param stores ids of the stores it watches; empty: all
 */
public record Rule(
        String id,
        Label name,
        boolean enabled,
        Condition condition,
        Severity severity,
        List<String> stores,
        Timing timing,
        Delivery delivery) {

    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9_.-]{1,80}");

    public Rule {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "A rule's id begins with a small letter and holds letters, digits, _ . and -, but was '" + id
                            + "'");
        }
        if (name.zh().isBlank() || name.en().isBlank()) {
            throw new IllegalArgumentException("Rule " + id + " has no name");
        }
        stores = List.copyOf(stores);
    }

    /** Whether it watches a store. */
    public boolean watches(String storeId) {
        return stores.isEmpty() || stores.contains(storeId);
    }

    /** The same rule, watched or not. */
    public Rule enabled(boolean on) {
        return new Rule(id, name, on, condition, severity, stores, timing, delivery);
    }
}
