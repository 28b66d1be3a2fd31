package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.OpenAlerts;
import dev.storewatch.warehouse.alert.evaluate.Policy;
import dev.storewatch.warehouse.alert.evaluate.Watch;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Delivery;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.RuleStore;
import dev.storewatch.warehouse.metric.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All rules in force, each kind at its own pace; what fails is an alert of its own and stops nothing else. */
public final class Rulebook implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Rulebook.class);
    private static final Duration REREAD = Duration.ofSeconds(5);

    private static final Policy FAILURE =
            new Policy(new Timing(Duration.ofMinutes(2), Duration.ZERO, Duration.ofHours(12)), Delivery.CALL);

    /** A kind of condition: how it is looked at, and how often. */
    private record Kind(String name, Class<? extends Condition> condition, RuleWatch watch, Duration every) {}

    private final Supplier<RuleStore.Contents> store;
    private final Links links;
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<String, Instant> next = new HashMap<>();
    private RuleStore.Contents rules = new RuleStore.Contents(List.of(), Map.of(), List.of());
    private Instant reread = Instant.MIN;

    /** The rules of the warehouse: the shipped ones as people changed them, and those they added. */
    public static Rulebook of(WarehouseHttp http, MetricSources metrics, Links links) {
        Rows rows = new Rows(http);
        Figures figures = metrics.figures();
        Rulebook book = new Rulebook(new RuleStore(rows)::all, links);
        book.add("breach", Condition.Breach.class, new OpenBreaches(rows, links), Duration.ofSeconds(1));
        book.add("feed", Condition.FeedDown.class, new FeedDown(rows, links), Duration.ofSeconds(15));
        book.add("fewer", Condition.Baseline.class, new FlowBaselines(rows, links), Duration.ofSeconds(60));
        book.add("threshold", Condition.Threshold.class, new MetricThresholds(figures, links), Duration.ofSeconds(30));
        book.add("rise", Condition.RateRise.class, new RateRises(figures, links), Duration.ofSeconds(60));
        return book;
    }

    Rulebook(Supplier<RuleStore.Contents> store, Links links) {
        this.store = store;
        this.links = links;
    }

    void add(String name, Class<? extends Condition> condition, RuleWatch watch, Duration every) {
        kinds.add(new Kind(name, condition, watch, every));
    }

    @Override
    public List<Judged> look(Instant now, OpenAlerts open) {
        List<Judged> looks = new ArrayList<>();
        if (!now.isBefore(reread)) {
            rules = store.get();
            reread = now.plus(REREAD);
            rules.unreadable().forEach((id, why) -> looks.add(self(id, new Observation.Failed(), why)));
            looks.addAll(ended(open));
        }
        for (Kind kind : kinds) {
            if (!now.isBefore(next.getOrDefault(kind.name(), Instant.MIN))) {
                next.put(kind.name(), now.plus(kind.every()));
                looks.addAll(look(kind, now, open));
            }
        }
        return looks;
    }

    private List<Judged> look(Kind kind, Instant now, OpenAlerts open) {
        List<Judged> looks = new ArrayList<>();
        List<Rule> watched = rules.rules().stream()
                .filter(rule -> rule.enabled() && kind.condition().isInstance(rule.condition()))
                .toList();
        try {
            if (!watched.isEmpty()) {
                looks.addAll(kind.watch().look(watched, now, open));
            }
            looks.add(self(kind.name(), new Observation.Right(), ""));
        } catch (RuntimeException failure) {
            LOG.warn("Rules of kind {} failed: {}", kind.name(), failure.getMessage());
            looks.add(self(kind.name(), new Observation.Failed(), String.valueOf(failure.getMessage())));
        }
        return looks;
    }

    /** Nobody looks after the alerts of a rule that was switched off or taken away: they end without a word. */
    private List<Judged> ended(OpenAlerts open) {
        List<Judged> ended = new ArrayList<>();
        List<String> gone = new ArrayList<>(rules.gone());
        rules.rules().stream().filter(rule -> !rule.enabled()).map(Rule::id).forEach(gone::add);
        for (String id : gone) {
            open.open(id)
                    .forEach(alert -> ended.add(new Judged(
                            alert.key(),
                            alert.storeId(),
                            new Observation.Right(),
                            new Finding(alert.title(), List.of(), links.alerts(), List.of()),
                            new Policy(Timing.AT_ONCE, Delivery.PAGE),
                            false)));
        }
        return ended;
    }

    private Judged self(String name, Observation observation, String why) {
        String shown = why.substring(0, Math.min(300, why.length()));
        Finding finding = new Finding(
                new Label("规则 " + name + " 无法执行", "Rule " + name + " cannot be evaluated"),
                shown.isEmpty() ? List.of() : List.of(Line.sentence(new Label(shown, shown))),
                links.alerts(),
                List.of());
        return new Judged(new AlertKey("rule_failure", name), "", observation, finding, FAILURE, false);
    }
}
