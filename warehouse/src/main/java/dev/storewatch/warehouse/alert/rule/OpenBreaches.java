package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.OpenAlerts;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.setting.Condition.Breach;
import dev.storewatch.warehouse.alert.setting.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Fires for what did not happen in time: each on its own, up to a few an hour, or all of a store in one alert with a count. */
final class OpenBreaches implements RuleWatch {

    private final BreachRows breaches;
    private final Links links;

    OpenBreaches(Rows rows, Links links) {
        this.breaches = new BreachRows(rows);
        this.links = links;
    }

    @Override
    public List<Judged> look(List<Rule> rules, Instant now, OpenAlerts open) {
        Set<String> each = kinds(rules, condition -> condition.alone() > 0);
        Set<String> shared = kinds(rules, condition -> condition.alone() == 0);
        BreachRows.Look seen = breaches.look(each, shared, now);
        List<Judged> looks = new ArrayList<>();
        for (Rule rule : rules) {
            Breach condition = (Breach) rule.condition();
            BreachLook look = new BreachLook(rule, seen.newFrom(), open.open(rule.id()), links);
            (condition.alone() > 0 ? seen.each() : seen.shared()).forEach((place, listing) -> {
                if (place.kind().equals(condition.breach()) && rule.watches(place.storeId())) {
                    look.at(place.storeId(), listing);
                }
            });
            looks.addAll(look.all());
        }
        return looks;
    }

    private static Set<String> kinds(List<Rule> rules, Predicate<Breach> which) {
        return rules.stream()
                .map(rule -> (Breach) rule.condition())
                .filter(which)
                .map(Breach::breach)
                .collect(Collectors.toSet());
    }
}
