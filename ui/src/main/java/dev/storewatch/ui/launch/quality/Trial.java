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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A shipped rule and the kind of incident it is for.
 *
 * @param grace time after an incident in which a firing still tells of it: the span the rule looks back over
 */
record Trial(Rule rule, String incident, Duration grace) {

    static final List<Trial> ALL = List.of(
            of("fewer_messages", "BUYERS_AWAY", Duration.ofMinutes(90)),
            of("more_waits", "AGENTS_SILENT", Duration.ofMinutes(90)),
            of("more_disputes", "DISPUTES", Duration.ofHours(30)),
            of("rise.dispute_rate", "DISPUTES", Duration.ofDays(8)),
            of("more_bad_reviews", "BAD_REVIEWS", Duration.ofHours(30)));

    private static Trial of(String ruleId, String incident, Duration grace) {
        Rule shipped = ShippedRules.ALL.stream()
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst()
                .orElseThrow();
        return new Trial(shipped, incident, grace);
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
                IntStream.rangeClosed(1, 60).mapToObj(BigDecimal::valueOf).toList();
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
        past.counts().forEach((store, slots) -> {
            long sum = 0;
            for (int slot = 0; slot < slots.length; slot++) {
                sum += slots[slot] - (slot >= span ? slots[slot - span] : 0);
                if (slot >= past.lead()) {
                    boolean wrong = baseline.side() == Condition.Baseline.Side.FEWER
                            ? sum < limit.longValue()
                            : sum > limit.longValue();
                    Instant at = past.first().plus(FlowPast.SLOT.multipliedBy(slot + 1L));
                    Observation seen = wrong ? new Observation.Wrong(rule.severity()) : new Observation.Right();
                    replay.see(store, store, rule.name(), seen, at, FlowPast.SLOT);
                }
            }
        });
        return replay.firings(end);
    }
}
