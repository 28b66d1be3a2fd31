package dev.storewatch.ui.launch.quality;

import dev.storewatch.warehouse.alert.backtest.DayPast;
import dev.storewatch.warehouse.alert.backtest.Firing;
import dev.storewatch.warehouse.alert.backtest.FlowPast;
import dev.storewatch.warehouse.alert.backtest.Replay;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.rule.Metrics;
import dev.storewatch.warehouse.alert.setting.Against;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Limits;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.ShippedRules;
import dev.storewatch.warehouse.alert.setting.Subject;
import dev.storewatch.warehouse.metric.Formula;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A shipped rule and the kind of incident it is for.
 *
 * @param others kinds it may tell of too: neither right nor wrong
 * @param grace time after an incident in which a firing still tells of it: at most the longest span the rule looks back over
 */
record Trial(Rule rule, String incident, Set<String> others, Duration grace) {

    static final List<Trial> ALL = List.of(
            of("fewer_messages", "BUYERS_AWAY", Set.of(), Duration.ofMinutes(60)),
            of("more_waits", "AGENTS_SILENT", Set.of("AGENT_ABSENT"), Duration.ofMinutes(60)),
            of("agent_waits", "AGENT_ABSENT", Set.of("AGENTS_SILENT"), Duration.ofMinutes(60)),
            of("more_disputes", "DISPUTES", Set.of("BAD_BATCH"), Duration.ofHours(24)),
            of("rise.dispute_rate", "DISPUTES", Set.of(), Duration.ofDays(8)),
            of("more_defects", "BAD_BATCH", Set.of(), Duration.ofHours(96)),
            of("rise.delivery_late_rate", "CARRIER_STOP", Set.of(), Duration.ofDays(8)),
            of("more_bad_reviews", "BAD_REVIEWS", Set.of(), Duration.ofHours(6)));

    private static Trial of(String ruleId, String incident, Set<String> others, Duration grace) {
        Rule shipped = ShippedRules.ALL.stream()
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no shipped rule " + ruleId));
        return new Trial(shipped, incident, others, grace);
    }

    /** What is scored of all incidents, and which of them could be seen at all. */
    Score.Scored scored(List<Truth> truths, EventPast past) {
        List<Truth> own =
                truths.stream().filter(truth -> truth.kind().equals(incident)).toList();
        List<Truth> explaining =
                truths.stream().filter(truth -> others.contains(truth.kind())).toList();
        List<Truth> all = Stream.concat(own.stream(), explaining.stream()).toList();
        Set<Truth> visible = new HashSet<>();
        for (Truth truth : own) {
            List<Truth> left = all.stream()
                    .filter(other -> other.storeId().equals(truth.storeId()))
                    .toList();
            if (isVisible(truth, past, left)) {
                visible.add(truth);
            }
        }
        return new Score.Scored(own, visible, explaining, isOfParts(), grace);
    }

    private boolean isVisible(Truth truth, EventPast past, List<Truth> left) {
        Instant until = truth.until();
        return switch (rule.condition()) {
            case Condition.Baseline baseline -> {
                FlowPast.Slots slots = past.flow(baseline.flow(), 0).counts().get(truth.subject(isOfParts()));
                yield slots != null
                        && Visible.is(
                                new Visible.Counted(
                                        slots.hits(),
                                        slots.cases(),
                                        baseline.flow().cases().isPresent()),
                                past.start(),
                                FlowPast.SLOT,
                                truth.from(),
                                until,
                                left);
            }
            case Condition.RateRise rise -> {
                // What went wrong is counted while it lasts and in the days of its grace.
                Visible.Counted days = past.counted(truth.storeId(), (Formula.Ratio)
                        Metrics.find(Subject.STORE, rise.metric()).formula());
                yield Visible.is(
                        days, past.start(), Duration.ofDays(1), truth.from(), until.plus(Duration.ofDays(3)), left);
            }
            default -> false;
        };
    }

    private boolean isOfParts() {
        return rule.condition().subject() != Subject.STORE;
    }

    String kind() {
        return switch (rule.condition()) {
            case Condition.Baseline baseline ->
                "baseline, " + baseline.side().name().toLowerCase(Locale.ROOT);
            case Condition.RateRise _ -> "rate";
            case Condition.Threshold _ -> "threshold";
            case Condition.Breach _ -> "breach";
            case Condition.FeedDown _ -> "feed";
            case Condition.Sql _ -> "sql";
        };
    }

    List<Firing> firings(EventPast past, int leadDays, Instant end) {
        return switch (rule.condition()) {
            case Condition.Baseline baseline ->
                past.flow(baseline.flow(), leadDays).replay(rule).firings(end);
            case Condition.RateRise rise ->
                past.days(leadDays)
                        .rises(rule, Metrics.find(Subject.STORE, rise.metric()))
                        .firings(end);
            case Condition.Threshold _, Condition.Breach _, Condition.FeedDown _, Condition.Sql _ ->
                throw new IllegalArgumentException(rule.id() + " is not tried on counts");
        };
    }

    /** One limit for all stores, of which the best is chosen. */
    List<BigDecimal> fixedLimits() {
        return switch (rule.condition()) {
            case Condition.Baseline _ ->
                IntStream.concat(
                                IntStream.rangeClosed(1, 20),
                                IntStream.iterate(25, limit -> limit <= 400, limit -> limit + limit / 6))
                        .mapToObj(BigDecimal::valueOf)
                        .toList();
            default ->
                IntStream.rangeClosed(1, 40)
                        .mapToObj(step -> BigDecimal.valueOf(step, 2))
                        .toList();
        };
    }

    /** What a plain fixed threshold with the same patience tells: a count of the same span, or the share of the same days. */
    List<Firing> fixed(EventPast past, int leadDays, BigDecimal limit, Instant end) {
        return switch (rule.condition()) {
            case Condition.Baseline baseline -> fixed(past.flow(baseline.flow(), leadDays), baseline, limit, end);
            case Condition.RateRise rise -> {
                Limits limits = new Limits(limit, limit.add(BigDecimal.ONE), limit);
                Rule threshold = new Rule(
                        rule.id(),
                        rule.name(),
                        true,
                        new Condition.Threshold(
                                rise.metric(), Subject.STORE, rise.days(), new Against.Fixed(limits, Map.of())),
                        rule.severity(),
                        List.of(),
                        rule.timing(),
                        rule.delivery());
                DayPast days = past.days(leadDays);
                yield days.thresholds(threshold, Metrics.find(Subject.STORE, rise.metric()))
                        .firings(end);
            }
            default -> throw new IllegalArgumentException(rule.id() + " is not tried on counts");
        };
    }

    private List<Firing> fixed(FlowPast past, Condition.Baseline baseline, BigDecimal limit, Instant end) {
        Replay replay = new Replay(rule.id(), rule.timing());
        int span = (int) Duration.ofMinutes(baseline.minutes()).dividedBy(FlowPast.SLOT);
        past.counts().forEach((subject, slots) -> {
            int[] hits = slots.hits();
            long sum = 0;
            for (int slot = 0; slot < hits.length; slot++) {
                sum += hits[slot] - (slot >= span ? hits[slot - span] : 0);
                if (slot >= past.lead()) {
                    boolean wrong = baseline.side() == Condition.Baseline.Side.FEWER
                            ? sum < limit.longValue()
                            : sum > limit.longValue();
                    Instant at = past.first().plus(FlowPast.SLOT.multipliedBy(slot + 1L));
                    Observation seen = wrong ? new Observation.Wrong(rule.severity()) : new Observation.Right();
                    replay.see(subject, slots.storeId(), rule.name(), seen, at, FlowPast.SLOT);
                }
            }
        });
        return replay.firings(end);
    }
}
