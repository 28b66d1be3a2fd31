package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.OpenAlerts;
import dev.storewatch.warehouse.alert.evaluate.Policy;
import dev.storewatch.warehouse.alert.evaluate.Watch;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Delivery;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.RuleStore;
import dev.storewatch.warehouse.workbench.AnalystSql;
import dev.storewatch.warehouse.workbench.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All rules in force, each kind at its own pace; what fails is an alert of its own and stops nothing else. */
public final class Rulebook implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Rulebook.class);
    private static final Duration REREAD = Duration.ofSeconds(5);

    /** A kind of condition: how it is looked at, and how often. */
    private record Kind(String name, Class<? extends Condition> condition, RuleWatch watch, Duration every) {}

    private static final Executor ONE_AFTER_THE_OTHER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("alert-queries").daemon().factory());

    private final Supplier<RuleStore.Contents> store;
    private final Links links;
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<String, Instant> next = new HashMap<>();
    private RuleStore.Contents rules = new RuleStore.Contents(List.of(), Map.of(), List.of());
    private Instant reread = Instant.MIN;

    /**
     * The rules of the warehouse: the shipped ones as people changed them, and those they added.
     *
     * @param analyst runs a query as the analyst; empty: there is none, and rules in SQL fail
     */
    public static Rulebook of(WarehouseHttp http, MetricSources metrics, Optional<AnalystSql> analyst, Links links) {
        Rows rows = new Rows(http);
        Figures figures = metrics.figures();
        Rulebook book = new Rulebook(new RuleStore(rows)::all, links);
        book.add("breach", Condition.Breach.class, new OpenBreaches(rows, links), Duration.ofMillis(500));
        book.add("feed", Condition.FeedDown.class, new FeedDown(rows, links), Duration.ofSeconds(15));
        book.add("fewer", Condition.Baseline.class, new FlowBaselines(rows, links), Duration.ofSeconds(60));
        book.add("threshold", Condition.Threshold.class, new MetricThresholds(figures, links), Duration.ofSeconds(30));
        book.add("rise", Condition.RateRise.class, new RateRises(figures, links), Duration.ofSeconds(60));
        book.add(
                "sql",
                Condition.Sql.class,
                new SqlRows(queries(analyst), ONE_AFTER_THE_OTHER, links),
                Duration.ofSeconds(1));
        return book;
    }

    private static Function<String, Answer> queries(Optional<AnalystSql> analyst) {
        return query -> analyst.map(sql -> sql.run(AnalystSql.newRun(), query))
                .orElseThrow(() -> new IllegalStateException(
                        "No user for analysts' queries is configured: set STOREWATCH_CLICKHOUSE_ANALYST_USER"));
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
            rules = checked(store.get());
            reread = now.plus(REREAD);
            rules.unreadable().forEach((id, why) -> looks.add(RuleFailure.of(id, why, links)));
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
            looks.add(RuleFailure.none(kind.name(), links));
        } catch (RuntimeException failure) {
            LOG.warn("Rules of kind {} failed: {}", kind.name(), failure.getMessage());
            looks.add(RuleFailure.of(kind.name(), String.valueOf(failure.getMessage()), links));
        }
        return looks;
    }

    /** A rule over a metric that no longer exists fails alone. */
    private static RuleStore.Contents checked(RuleStore.Contents all) {
        Map<String, String> unusable = new HashMap<>(all.unreadable());
        List<Rule> usable = new ArrayList<>();
        for (Rule rule : all.rules()) {
            try {
                Metrics.require(rule.condition());
                usable.add(rule);
            } catch (IllegalArgumentException unknown) {
                unusable.put(rule.id(), String.valueOf(unknown.getMessage()));
            }
        }
        return new RuleStore.Contents(usable, unusable, all.gone());
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
        open.open(RuleFailure.RULE).stream()
                .map(alert -> alert.key().subject())
                .filter(this::isEvaluated)
                .forEach(id -> ended.add(RuleFailure.none(id, links)));
        return ended;
    }

    /** Whether a failure is no longer true: the rule can be read, and is no query that says so itself, or there is none. */
    private boolean isEvaluated(String id) {
        return kinds.stream().noneMatch(kind -> kind.name().equals(id))
                && !rules.unreadable().containsKey(id)
                && rules.rules().stream()
                        .noneMatch(rule ->
                                rule.id().equals(id) && rule.enabled() && rule.condition() instanceof Condition.Sql);
    }
}
