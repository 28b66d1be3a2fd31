package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.OpenAlerts;
import dev.storewatch.warehouse.alert.setting.Rule;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Judges days only once they are known: while history is taken in, alerts stay as they are.
 *
 * @param isIncomplete whether history is being taken in at this moment
 */
record AfterHistory(Predicate<Instant> isIncomplete, RuleWatch watch) implements RuleWatch {

    @Override
    public List<Judged> look(List<Rule> rules, Instant now, OpenAlerts open) {
        return isIncomplete.test(now) ? List.of() : watch.look(rules, now, open);
    }
}
