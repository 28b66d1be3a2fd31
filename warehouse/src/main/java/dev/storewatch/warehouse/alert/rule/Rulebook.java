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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All rules in force, each kind at its own pace; what fails is an alert of its own and stops nothing else. Looks that read much run beside the
 * rounds, which none of them holds up: the first round after such a look's end has what it found.
 */
public final class Rulebook implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Rulebook.class);
    private static final Duration REREAD = Duration.ofSeconds(5);
    /** What was found longer ago, because nobody asked meanwhile, is looked for anew. */
    private static final Duration STALE = Duration.ofMinutes(2);

    private static final Executor AT_ONCE = Runnable::run;

    /** A kind of condition: how it is looked at, how often, and by which thread. */
    private record Kind(
            String name, Class<? extends Condition> condition, RuleWatch watch, Duration every, Executor thread) {}

    private record Run(Instant begun, CompletableFuture<List<Judged>> found) {}

    private static final Executor ONE_AFTER_THE_OTHER = thread("alert-queries");

    private final Supplier<RuleStore.Contents> store;
    private final Links links;
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<String, Instant> next = new HashMap<>();
    private final Map<String, Run> running = new HashMap<>();
    private RuleStore.Contents rules = new RuleStore.Contents(List.of(), Map.of(), List.of());
    private Instant reread = Instant.MIN;

    /**
     * The rules of the warehouse: the shipped ones as people changed them, and those they added.
     *
     * @param analyst runs a query as the analyst; empty: there is none, and rules in SQL fail
     * @param beside runs the looks that read much
     */
    public static Rulebook of(
            WarehouseHttp http, MetricSources metrics, Optional<AnalystSql> analyst, Links links, Executor beside) {
        Rows rows = new Rows(http);
        Figures figures = metrics.figures();
        HistoryIntake history = new HistoryIntake(rows);
        UnaryOperator<RuleWatch> whole = watch -> new AfterHistory(history::isUnderWay, watch);
        Rulebook book = new Rulebook(new RuleStore(rows)::all, links);
        book.add("breach", Condition.Breach.class, new OpenBreaches(rows, links), Duration.ofMillis(200));
        book.add("feed", Condition.FeedDown.class, new FeedDown(rows, links), Duration.ofSeconds(15), beside);
        book.add(
                "fewer",
                Condition.Baseline.class,
                whole.apply(new FlowBaselines(rows, links)),
                Duration.ofSeconds(60),
                beside);
        book.add(
                "threshold",
                Condition.Threshold.class,
                whole.apply(new MetricThresholds(figures, links)),
                Duration.ofSeconds(30),
                beside);
        book.add(
                "rise",
                Condition.RateRise.class,
                whole.apply(new RateRises(figures, links)),
                Duration.ofSeconds(60),
                beside);
        book.add(
                "sql",
                Condition.Sql.class,
                new SqlRows(queries(analyst), ONE_AFTER_THE_OTHER, links),
                Duration.ofSeconds(1));
        return book;
    }

    /** A thread for looks beside the rounds. */
    public static Executor thread(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
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
        add(name, condition, watch, every, AT_ONCE);
    }

    void add(String name, Class<? extends Condition> condition, RuleWatch watch, Duration every, Executor thread) {
        kinds.add(new Kind(name, condition, watch, every, thread));
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
            if (!running.containsKey(kind.name()) && !now.isBefore(next.getOrDefault(kind.name(), Instant.MIN))) {
                next.put(kind.name(), now.plus(kind.every()));
                running.put(kind.name(), new Run(now, begun(kind, now, open)));
            }
            Run run = running.get(kind.name());
            if (run != null && run.found().isDone()) {
                running.remove(kind.name());
                if (run.begun().isAfter(now.minus(STALE))) {
                    looks.addAll(found(kind, run.found()));
                }
            }
        }
        return looks;
    }

    private CompletableFuture<List<Judged>> begun(Kind kind, Instant now, OpenAlerts open) {
        List<Rule> watched = rules.rules().stream()
                .filter(rule -> rule.enabled() && kind.condition().isInstance(rule.condition()))
                .toList();
        if (watched.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        OpenAlerts seen = kind.thread().equals(AT_ONCE) ? open : open.asOfNow();
        return CompletableFuture.supplyAsync(() -> kind.watch().look(watched, now, seen), kind.thread());
    }

    private List<Judged> found(Kind kind, CompletableFuture<List<Judged>> look) {
        List<Judged> looks = new ArrayList<>();
        try {
            Set<String> inForce =
                    rules.rules().stream().filter(Rule::enabled).map(Rule::id).collect(Collectors.toSet());
            // Whoever switched a rule off while it was looked at hears no more of it; a query's failure is no rule's.
            look.join().stream()
                    .filter(judged -> inForce.contains(judged.key().ruleId())
                            || judged.key().ruleId().equals(RuleFailure.RULE))
                    .forEach(looks::add);
            looks.add(RuleFailure.none(kind.name(), links));
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            LOG.warn("Rules of kind {} failed: {}", kind.name(), cause.getMessage());
            looks.add(RuleFailure.of(kind.name(), String.valueOf(cause.getMessage()), links));
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
