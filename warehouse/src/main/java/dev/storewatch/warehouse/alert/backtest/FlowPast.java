package dev.storewatch.warehouse.alert.backtest;

import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.rule.BaselineTest;
import dev.storewatch.warehouse.alert.rule.FlowCounts;
import dev.storewatch.warehouse.alert.setting.Condition.Baseline;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.metric.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Counts by ten minutes, replayed every ten minutes. Pure.
 *
 * @param counts by store, or by store and part as alerts name them; each begins at {@code first}, a midnight
 * @param lead slots at the beginning that are only looked back at
 */
public record FlowPast(Map<String, Slots> counts, Instant first, int lead) {

    public static final Duration SLOT = Duration.ofMinutes(10);
    private static final int MINUTES = (int) SLOT.toMinutes();
    private static final int DAY = (int) Duration.ofDays(1).dividedBy(SLOT);
    private static final int WEEK = 7 * DAY;

    /** What happened in each ten minutes, and of how many cases; the same where its number is judged. */
    public record Slots(String storeId, int[] hits, int[] cases) {
        int start() {
            int start = 0;
            while (start < cases.length && cases[start] == 0) {
                start++;
            }
            return start;
        }
    }

    /** The same where the cases of each part are what happened to all parts of its store. */
    public FlowPast ofStores() {
        Map<String, int[]> all = new HashMap<>();
        counts.values().forEach(part -> {
            int[] sum = all.computeIfAbsent(part.storeId(), _ -> new int[part.hits().length]);
            for (int slot = 0; slot < sum.length; slot++) {
                sum[slot] += part.hits()[slot];
            }
        });
        Map<String, Slots> parts = new HashMap<>();
        counts.forEach((subject, part) -> parts.put(
                subject, new Slots(part.storeId(), part.hits(), all.getOrDefault(part.storeId(), part.cases()))));
        return new FlowPast(parts, first, lead);
    }

    /** The days of each weekday in another order: what is usual stays, what happened is spread. */
    public FlowPast shuffled(RandomGenerator random) {
        Map<String, Slots> other = new HashMap<>();
        counts.forEach((subject, slots) -> {
            int[] hits = slots.hits().clone();
            int[] cases = slots.cases().clone();
            int begun = slots.start() / DAY + 1;
            int days = hits.length / DAY;
            for (int day = days - 1; day >= begun; day--) {
                int choices = (day - begun) / 7 + 1;
                int otherDay = day - 7 * random.nextInt(choices);
                swap(hits, day, otherDay);
                swap(cases, day, otherDay);
            }
            other.put(subject, new Slots(slots.storeId(), hits, cases));
        });
        return new FlowPast(other, first, lead);
    }

    private static void swap(int[] slots, int day, int otherDay) {
        for (int i = 0; i < DAY; i++) {
            int kept = slots[day * DAY + i];
            slots[day * DAY + i] = slots[otherDay * DAY + i];
            slots[otherDay * DAY + i] = kept;
        }
    }

    public double storeWeeks() {
        return counts.values().stream()
                .mapToDouble(slots -> Math.max(0, slots.hits().length - Math.max(lead, slots.start())) / (double) WEEK)
                .sum();
    }

    public Replay replay(Rule rule) {
        Baseline condition = (Baseline) rule.condition();
        Replay replay = new Replay(rule.id(), rule.timing());
        Label title = condition.flow().label();
        Map<String, Integer> begun = new HashMap<>();
        counts.values().forEach(slots -> begun.merge(slots.storeId(), slots.start(), Math::min));
        int[] lengths = condition.spans();
        int longest = lengths[lengths.length - 1] / MINUTES;
        counts.forEach((subject, slots) -> {
            Sums sums = new Sums(condition, upTo(slots.hits()), upTo(slots.cases()));
            Label named = new Label(subject + " " + title.zh(), subject + ": " + title.en());
            int start = begun.getOrDefault(slots.storeId(), 0);
            for (int slot = Math.max(lead, start); slot < slots.hits().length; slot++) {
                Instant now = end(slot);
                boolean isQuiet = BaselineTest.isNoNews(condition, sums.hits(slot, longest));
                Observation seen = isQuiet
                        ? new Observation.Right()
                        : BaselineTest.judge(
                                        condition,
                                        sums.counts(slot, (slot - start) / DAY),
                                        (daysAgo, minutes) -> wasFiring(replay, subject, now, daysAgo, minutes),
                                        rule.severity())
                                .observation();
                replay.see(subject, slots.storeId(), named, seen, now, SLOT);
            }
        });
        return replay;
    }

    private static boolean wasFiring(Replay replay, String subject, Instant now, int daysAgo, int minutes) {
        Instant end = now.minus(Duration.ofDays(daysAgo));
        Instant start = end.minus(Duration.ofMinutes(minutes));
        return daysAgo == 0 ? replay.hasFired(subject, start, end) : replay.wasFiring(subject, start, end);
    }

    /** Counts up to each slot: the count of any span is a difference. What it says of one slot holds until it is asked for the next. */
    private static final class Sums {
        private final int[] hits;
        private final int[] cases;
        private final int[] spans;
        private final int[][] lateHits;
        private final int[][] lateCases;

        Sums(Baseline condition, int[] hits, int[] cases) {
            this.hits = hits;
            this.cases = cases;
            spans = FlowCounts.spans(condition);
            lateHits = new int[FlowCounts.days(condition)][spans.length];
            lateCases = new int[lateHits.length][spans.length];
        }

        int hits(int slot, int length) {
            return of(hits, slot, length);
        }

        FlowCounts counts(int slot, int begun) {
            for (int day = 0; day < lateHits.length; day++) {
                for (int i = 0; i < spans.length; i++) {
                    lateHits[day][i] = of(hits, slot - day * DAY, spans[i] / MINUTES);
                    lateCases[day][i] = of(cases, slot - day * DAY, spans[i] / MINUTES);
                }
            }
            return new FlowCounts(spans, lateHits, lateCases, begun);
        }
    }

    private static int of(int[] sums, int slot, int length) {
        return slot < 0 ? 0 : sums[slot + 1] - sums[Math.max(0, slot + 1 - length)];
    }

    private static int[] upTo(int[] slots) {
        int[] sums = new int[slots.length + 1];
        for (int slot = 0; slot < slots.length; slot++) {
            sums[slot + 1] = sums[slot] + slots[slot];
        }
        return sums;
    }

    private Instant end(int slot) {
        return first.plus(SLOT.multipliedBy(slot + 1L));
    }
}
