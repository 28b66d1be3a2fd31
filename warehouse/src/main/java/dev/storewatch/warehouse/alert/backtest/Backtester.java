package dev.storewatch.warehouse.alert.backtest;

import dev.storewatch.warehouse.alert.rule.Metrics;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.Subject;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.query.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Tries a rule on the past: what it would have told, and how often it would have told nothing but chance. Safe for many threads. */
public final class Backtester {

    /** Draws of a past in which nothing happened, if time allows. */
    private static final int MOST_DRAWS = 50;

    private static final Duration TIME_TO_DRAW = Duration.ofSeconds(3);
    private static final long SEED = 20_261_122;

    private final PastReader reader;

    public Backtester(PastReader reader) {
        this.reader = reader;
    }

    /**
     * Replays a rule over the last so many days.
     *
     * @throws IllegalArgumentException for a rule that has no past to try it on
     */
    public Backtest run(Rule rule, int days, Instant now) {
        Metrics.require(rule.condition());
        Instant from = now.minus(Duration.ofDays(days));
        return switch (rule.condition()) {
            case Condition.Threshold condition -> {
                Metric metric = Metrics.find(condition.subject(), condition.metric());
                DayPast past = reader.days(rule, metric, look(condition.days(), metric), today(now), days);
                DayPast healthy = past.healthy(rule, condition, metric);
                yield told(
                        past.thresholds(rule, metric),
                        from,
                        now,
                        falseAlarms(
                                random -> healthy.shuffled(random).thresholds(rule, metric),
                                healthy.storeWeeks(),
                                now));
            }
            case Condition.RateRise condition -> {
                Metric metric = Metrics.find(Subject.STORE, condition.metric());
                DayPast past = reader.days(rule, metric, 2 * condition.days(), today(now), days);
                yield told(
                        past.rises(rule, metric),
                        from,
                        now,
                        falseAlarms(random -> past.shuffled(random).rises(rule, metric), past.storeWeeks(), now));
            }
            case Condition.Baseline condition -> {
                FlowPast past = reader.flow(rule, condition, from, now);
                yield told(
                        past.replay(rule),
                        from,
                        now,
                        falseAlarms(random -> past.shuffled(random).replay(rule), past.storeWeeks(), now));
            }
            case Condition.Breach condition -> {
                PastReader.Breaches past = reader.breaches(condition, from, now);
                yield new Backtest(from, now, past.past().replay(rule).firings(now), Optional.empty(), past.isWhole());
            }
            case Condition.FeedDown _ ->
                throw new IllegalArgumentException(
                        "Of the past it is known when things happened, not when a stream was silent: nothing to try this on");
            case Condition.Sql _ ->
                throw new IllegalArgumentException(
                        "A query reads the present: run it in the workbench to see its rows");
        };
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, Store.DEFAULT_ZONE);
    }

    private static int look(int days, Metric metric) {
        return Math.max(days, metric.formula() instanceof Formula.Passed ? 30 : 0);
    }

    private static Backtest told(Replay replay, Instant from, Instant now, FalseAlarms falseAlarms) {
        return new Backtest(from, now, replay.firings(now), Optional.of(falseAlarms), true);
    }

    private static FalseAlarms falseAlarms(Function<SplittableRandom, Replay> draw, double storeWeeks, Instant now) {
        SplittableRandom random = new SplittableRandom(SEED);
        long end = System.nanoTime() + TIME_TO_DRAW.toNanos();
        BooleanSupplier isTime = () -> System.nanoTime() < end;
        FalseAlarms all = FalseAlarms.NONE;
        for (int i = 0; i < MOST_DRAWS && (i == 0 || isTime.getAsBoolean()); i++) {
            all = all.plus(draw.apply(random).firings(now).size(), storeWeeks);
        }
        return all;
    }
}
