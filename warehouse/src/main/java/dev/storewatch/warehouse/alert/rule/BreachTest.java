package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.setting.Condition.Breach;

/** How bad it is that so many of a store wait at once. Pure. */
final class BreachTest {

    private BreachTest() {}

    static Severity severity(Breach condition, Severity usual, long open) {
        return condition.many() > 0 && open >= condition.many() ? Severity.CRITICAL : usual;
    }
}
