package dev.storewatch.warehouse.alert.backtest;

import dev.storewatch.warehouse.alert.rule.BaselineTest;
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
 * @param counts by store; each begins at {@code first}, a midnight
 * @param lead slots at the beginning that are only looked back at
 */
public record FlowPast(Map<String, long[]> counts, Instant first, int lead) {

    public static final Duration SLOT = Duration.ofMinutes(10);
    private static final int DAY = (int) Duration.ofDays(1).dividedBy(SLOT);
    private static final int WEEK = 7 * DAY;

    /** The days of each weekday in another order: what is usual stays, what happened is spread. */
    public FlowPast shuffled(RandomGenerator random) {
        Map<String, long[]> other = new HashMap<>();
        counts.forEach((store, slots) -> {
            long[] mixed = slots.clone();
            int begun = start(slots) / DAY + 1;
            int days = slots.length / DAY;
            for (int day = days - 1; day >= begun; day--) {
                int choices = (day - begun) / 7 + 1;
                swap(mixed, day, day - 7 * random.nextInt(choices));
            }
            other.put(store, mixed);
        });
        return new FlowPast(other, first, lead);
    }

    private static void swap(long[] slots, int day, int otherDay) {
        for (int i = 0; i < DAY; i++) {
            long kept = slots[day * DAY + i];
            slots[day * DAY + i] = slots[otherDay * DAY + i];
            slots[otherDay * DAY + i] = kept;
        }
    }

    private static int start(long[] slots) {
        int start = 0;
        while (start < slots.length && slots[start] == 0) {
            start++;
        }
        return start;
    }

    public double storeWeeks() {
        return counts.values().stream()
                .mapToDouble(slots -> Math.max(0, slots.length - Math.max(lead, start(slots))) / (double) WEEK)
                .sum();
    }

    public Replay replay(Rule rule) {
        Baseline condition = (Baseline) rule.condition();
        Replay replay = new Replay(rule.id(), rule.timing());
        int span = Math.toIntExact(Duration.ofMinutes(condition.minutes()).dividedBy(SLOT));
        Label title = condition.flow().label();
        counts.forEach((store, slots) -> {
            long[] sums = sums(slots, span);
            Label named = new Label(store + " " + title.zh(), store + ": " + title.en());
            double[] past = new double[condition.weeks()];
            for (int slot = Math.max(lead, span); slot < slots.length; slot++) {
                for (int week = 1; week <= past.length; week++) {
                    past[week - 1] = past(replay, store, sums, slot - week * WEEK, span);
                }
                replay.see(
                        store,
                        store,
                        named,
                        BaselineTest.observation(condition, sums[slot], BaselineTest.usual(past), rule.severity()),
                        end(slot),
                        SLOT);
            }
        });
        return replay;
    }

    private double past(Replay replay, String store, long[] sums, int slot, int span) {
        if (slot < 0) {
            return 0;
        }
        return replay.wasFiring(store, end(slot - span), end(slot)) ? Double.NaN : sums[slot];
    }

    /** For each slot, the count of it and those before it that make the span. */
    private static long[] sums(long[] slots, int span) {
        long[] sums = new long[slots.length];
        long sum = 0;
        for (int slot = 0; slot < slots.length; slot++) {
            sum += slots[slot] - (slot >= span ? slots[slot - span] : 0);
            sums[slot] = sum;
        }
        return sums;
    }

    private Instant end(int slot) {
        return first.plus(SLOT.multipliedBy(slot + 1L));
    }
}
