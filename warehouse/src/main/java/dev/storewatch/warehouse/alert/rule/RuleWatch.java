package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.OpenAlerts;
import dev.storewatch.warehouse.alert.setting.Rule;
import java.time.Instant;
import java.util.List;

/** Looks with all rules of one kind at once, so that a thousand rules over the same numbers read them once. */
interface RuleWatch {

    /** @param rules switched on, all of the watch's kind of condition */
    List<Judged> look(List<Rule> rules, Instant now, OpenAlerts open);
}
