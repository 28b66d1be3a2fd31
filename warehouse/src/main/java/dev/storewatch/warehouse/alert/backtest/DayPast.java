package dev.storewatch.warehouse.alert.backtest;

import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.rule.RateCase;
import dev.storewatch.warehouse.alert.rule.RateFamily;
import dev.storewatch.warehouse.alert.rule.ThresholdTest;
import dev.storewatch.warehouse.alert.setting.Condition.RateRise;
import dev.storewatch.warehouse.alert.setting.Condition.Threshold;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.metric.Checklist;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.query.Store;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Rules over measures by day, replayed day by day at its end. Pure.
 *
 * @param first day of every series; its days follow one another
 * @param lead days at the beginning that are only looked back at
 */
public record DayPast(List<Series> series, LocalDate first, int lead) {

    private static final Duration DAY = Duration.ofDays(1);

    /** A store's or an agent's days; {@code agent} empty: the store's. */
    public record Series(Store store, String agent, Sums[] days) {
        String subject() {
            return agent.isEmpty() ? store.id().value() : store.id().value() + "/" + agent;
        }

        /** Index of the first day with anything; the length where there is none. */
        int start() {
            int start = 0;
            while (start < days.length && days[start].isNone()) {
                start++;
            }
            return start;
        }

        /** Sums of so many days up to and with one; days before the first are nothing. */
        Sums sum(int last, int count) {
            Sums sum = Sums.NONE;
            for (int day = Math.max(0, last - count + 1); day <= last; day++) {
                sum = sum.plus(days[day]);
            }
            return sum;
        }
    }

    /** The same days of each in another order: whatever happened one after the other is gone. */
    public DayPast shuffled(RandomGenerator random) {
        List<Series> other = new ArrayList<>();
        for (Series one : series) {
            Sums[] days = one.days().clone();
            for (int i = days.length - 1; i > one.start(); i--) {
                int j = one.start() + random.nextInt(i - one.start() + 1);
                Sums kept = days[i];
                days[i] = days[j];
                days[j] = kept;
            }
            other.add(new Series(one.store(), one.agent(), days));
        }
        return new DayPast(other, first, lead);
    }

    /** The same cases on the same days, but which of them are bad ones is drawn anew: what is left to find is chance. */
    public DayPast relabelled(Formula.Ratio share, RandomGenerator random) {
        List<Series> other = new ArrayList<>();
        for (Series one : series) {
            Sums all = one.sum(one.days().length - 1, one.days().length);
            long cases = all.of(share.denominator()).longValue();
            long hits = Math.min(cases, all.of(share.numerator()).longValue());
            Sums[] days = one.days().clone();
            for (int day = 0; day < days.length; day++) {
                long ofDay = one.days()[day].of(share.denominator()).longValue();
                long drawn = 0;
                for (long i = 0; i < ofDay; i++, cases--) {
                    drawn += random.nextLong(cases) < hits - drawn ? 1 : 0;
                }
                hits -= drawn;
                if (ofDay > 0) {
                    days[day] = new Sums(Map.of(
                            share.denominator(), BigDecimal.valueOf(ofDay),
                            share.numerator(), BigDecimal.valueOf(drawn)));
                }
            }
            other.add(new Series(one.store(), one.agent(), days));
        }
        return new DayPast(other, first, lead);
    }

    /** Those that are not wrong over the whole time: of them, an alert in a shuffled past is false. */
    DayPast healthy(Rule rule, Threshold condition, Metric metric) {
        List<Series> healthy = series.stream()
                .filter(one -> !(observation(condition, metric, one, one.days().length - 1, one.days().length)
                        instanceof Observation.Wrong))
                .toList();
        return new DayPast(healthy, first, lead);
    }

    public double storeWeeks() {
        return series.stream()
                .mapToDouble(one -> Math.max(0, one.days().length - Math.max(lead, one.start())) / 7.0)
                .sum();
    }

    public Replay thresholds(Rule rule, Metric metric) {
        Threshold condition = (Threshold) rule.condition();
        Replay replay = new Replay(rule.id(), rule.timing());
        for (Series one : series) {
            for (int day = Math.max(lead, one.start()); day < one.days().length; day++) {
                Observation observation = observation(condition, metric, one, day, condition.days());
                replay.see(
                        one.subject(),
                        one.store().id().value(),
                        title(one, metric),
                        observation,
                        end(one, day, metric),
                        DAY);
            }
        }
        return replay;
    }

    private static Observation observation(Threshold condition, Metric metric, Series one, int day, int count) {
        ThresholdTest.Case seen = new ThresholdTest.Case(
                one.store().id().value(),
                value(metric, one, day, count),
                one.agent().isEmpty() ? one.store().industryAverage(metric.id()) : Optional.empty(),
                true);
        return ThresholdTest.observation(condition, one.store().judged(metric), seen);
    }

    private static MetricValue value(Metric metric, Series one, int day, int count) {
        return switch (metric.formula()) {
            case Formula.OverMeasures formula -> formula.value(one.sum(day, count));
            case Formula.Passed _ -> Checklist.passed(one.store().checklist().results(window -> one.sum(day, window)));
        };
    }

    public Replay rises(Rule rule, Metric metric) {
        RateRise condition = (RateRise) rule.condition();
        if (!(metric.formula() instanceof Formula.Ratio share)) {
            throw new IllegalArgumentException("Metric " + metric.id() + " is no share of cases");
        }
        Replay replay = new Replay(rule.id(), rule.timing());
        int span = condition.days();
        List<Counts> counts = series.stream().map(one -> Counts.of(one, share)).toList();
        int length = series.stream().mapToInt(one -> one.days().length).max().orElse(0);
        for (int day = lead; day < length; day++) {
            List<Counts> compared = new ArrayList<>();
            List<RateCase> cases = new ArrayList<>();
            for (Counts one : counts) {
                // As at present: a store that began within the days compared with is not judged.
                if (one.start() <= day - 2 * span + 1) {
                    compared.add(one);
                    cases.add(one.rate(condition, day, span));
                }
            }
            RateFamily family = RateFamily.of(cases);
            for (int i = 0; i < cases.size(); i++) {
                Series one = compared.get(i).series();
                replay.see(
                        one.subject(),
                        one.store().id().value(),
                        title(one, metric),
                        family.observation(cases.get(i), rule.severity()),
                        end(one, day, metric),
                        DAY);
            }
        }
        return replay;
    }

    /** Cases, and bad ones among them, up to each day: the sum of any days is a difference. */
    private record Counts(Series series, int start, long[] hits, long[] cases) {
        static Counts of(Series series, Formula.Ratio share) {
            int length = series.days().length;
            long[] hits = new long[length + 1];
            long[] cases = new long[length + 1];
            for (int day = 0; day < length; day++) {
                hits[day + 1] =
                        hits[day] + series.days()[day].of(share.numerator()).longValue();
                cases[day + 1] =
                        cases[day] + series.days()[day].of(share.denominator()).longValue();
            }
            return new Counts(series, series.start(), hits, cases);
        }

        RateCase rate(RateRise condition, int day, int span) {
            int now = day + 1 - span;
            int before = now - span;
            return new RateCase(
                    condition,
                    hits[day + 1] - hits[now],
                    cases[day + 1] - cases[now],
                    hits[now] - hits[before],
                    cases[now] - cases[before]);
        }
    }

    /** When the day could be judged: at its end, or when the metric has settled. */
    private Instant end(Series one, int day, Metric metric) {
        return first.plusDays(day + 1L + metric.settlesAfterDays())
                .atStartOfDay(one.store().zone())
                .toInstant();
    }

    private static Label title(Series one, Metric metric) {
        String who = one.agent().isEmpty() ? one.store().name() : one.store().name() + " " + one.agent();
        return new Label(
                who + " " + metric.label().zh(), who + ": " + metric.label().en());
    }

    /** As many days without anything. */
    static Sums[] empty(int days) {
        Sums[] none = new Sums[days];
        Arrays.fill(none, Sums.NONE);
        return none;
    }
}
