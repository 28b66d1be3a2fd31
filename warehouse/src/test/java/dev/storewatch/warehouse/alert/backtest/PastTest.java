package dev.storewatch.warehouse.alert.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.rule.OpenBreach;
import dev.storewatch.warehouse.alert.setting.Against;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Delivery;
import dev.storewatch.warehouse.alert.setting.Flow;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.Subject;
import dev.storewatch.warehouse.metric.Better;
import dev.storewatch.warehouse.metric.Goal;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.StoreId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PastTest {

    private static final Store STORE = store("s1");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    private static Store store(String id) {
        return new Store(new StoreId(id), id, "", Store.DEFAULT_ZONE, "CNY", Map.of());
    }

    private static Rule rule(Condition condition, Duration pending, Duration recovery) {
        return new Rule(
                "own.rule",
                new Label("规则", "Rule"),
                true,
                condition,
                Severity.WARNING,
                List.of(),
                new Timing(pending, recovery, Duration.ZERO),
                Delivery.CALL);
    }

    private static Sums day(long paid, long refunded) {
        return new Sums(Map.of(
                Measure.ORDERS_PAID,
                BigDecimal.valueOf(paid),
                Measure.REFUNDS_SUCCEEDED,
                BigDecimal.valueOf(refunded)));
    }

    private static DayPast past(int lead, Sums... days) {
        return new DayPast(List.of(new DayPast.Series(STORE, "", days)), FIRST, lead);
    }

    @Test
    void aThresholdFiresAtTheEndOfTheDayAndEndsAfterItsRecovery() {
        // Warns above 10 %: day 2 with 15 of 100 does; day 3 with 5 is right again.
        Rule rule = rule(
                new Condition.Threshold("refund_rate", Subject.STORE, 1, new Against.Target()),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30));
        List<Firing> firings = past(1, day(100, 15), day(100, 5), day(100, 15), day(100, 5))
                .thresholds(rule, MetricCatalog.REFUND_RATE)
                .firings(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(firings).hasSize(1);
        // The third day, 4 November, ends at 16:00 UTC; five minutes pending. The next ends at 16:00, half an hour
        // more.
        assertThat(firings.getFirst().at()).isEqualTo(Instant.parse("2026-11-04T16:05:00Z"));
        assertThat(firings.getFirst().until()).isEqualTo(Instant.parse("2026-11-05T16:30:00Z"));
    }

    @Test
    void aStoreIsJudgedByItsOwnLimitsAsItIsAtPresent() {
        Goal own =
                Goal.of(Better.LOW, Optional.empty(), Optional.of(new BigDecimal("0.2")), Optional.of(BigDecimal.ONE));
        Store lenient =
                new Store(new StoreId("s1"), "s1", "", Store.DEFAULT_ZONE, "CNY", Map.of(), Map.of("refund_rate", own));
        Rule rule = rule(
                new Condition.Threshold("refund_rate", Subject.STORE, 1, new Against.Target()),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30));
        Sums[] days = {day(100, 15), day(100, 15), day(100, 25), day(100, 5)};
        // 15 of 100 is above the usual 10 %, not above this store's 20 %; 25 on the third day is.
        assertThat(new DayPast(List.of(new DayPast.Series(lenient, "", days)), FIRST, 1)
                        .thresholds(rule, MetricCatalog.REFUND_RATE)
                        .firings(Instant.parse("2026-12-01T00:00:00Z")))
                .extracting(Firing::at)
                .containsExactly(Instant.parse("2026-11-04T16:05:00Z"));
    }

    @Test
    void aRiseIsFoundInThePastAndNotInTheSamePastShuffled() {
        Rule rule = rule(new Condition.RateRise("refund_rate", 7, 30, 5, 0.001), Duration.ZERO, Duration.ZERO);
        Sums[] days = new Sums[56];
        // 3 of 100 a day; in the last week 20.
        Arrays.setAll(days, i -> day(100, i >= 49 ? 20 : 3));
        DayPast past = past(14, days);
        List<Firing> firings =
                past.rises(rule, MetricCatalog.REFUND_RATE).firings(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(firings).hasSize(1);
        // Two days of 20 make 55 of 700 after 21 of 700: told by the fourth at the latest.
        assertThat(firings.getFirst().at())
                .isBetween(Instant.parse("2026-12-21T16:00:00Z"), Instant.parse("2026-12-24T16:00:00Z"));
        assertThat(past.storeWeeks()).isEqualTo(6);
        // Days that do not differ give nothing to find, in whatever order.
        Sums[] calm = new Sums[56];
        Arrays.setAll(calm, i -> day(100, 3));
        assertThat(past(14, calm)
                        .shuffled(new SplittableRandom(1))
                        .rises(rule, MetricCatalog.REFUND_RATE)
                        .firings(Instant.parse("2027-01-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void shufflingKeepsTheDaysThemselves() {
        Sums[] days = new Sums[20];
        Arrays.setAll(days, i -> i < 3 ? Sums.NONE : day(100, i));
        Sums[] other = past(0, days)
                .shuffled(new SplittableRandom(7))
                .series()
                .getFirst()
                .days();
        assertThat(other).containsExactlyInAnyOrder(days).isNotEqualTo(days);
        assertThat(Arrays.copyOf(other, 3)).containsOnly(Sums.NONE);
    }

    private static final Condition.Baseline FEWER =
            new Condition.Baseline(Flow.BUYER_MESSAGES, Condition.Baseline.Side.FEWER, 30, 4, 3, 1.5, 20);

    @Test
    void fewerThanUsualIsFoundAtItsTimeAndThenLeftOutOfWhatIsUsual() {
        // 30 in ten minutes, always: half an hour has 90. 60 of 90 or fewer are 5 in 10,000 by Poisson, and six spans
        // are looked at: more than the 1.35 in 1,000 of three deviations. 30 of 90 are far below.
        int week = 7 * 144;
        int[] slots = new int[8 * week];
        Arrays.fill(slots, 30);
        int start = 5 * week + 100;
        Arrays.fill(slots, start, start + 6, 0);
        Instant first = FIRST.atStartOfDay(Store.DEFAULT_ZONE).toInstant();
        Replay replay = new FlowPast(Map.of("s1", new FlowPast.Slots("s1", slots, slots)), first, 4 * week)
                .replay(rule(FEWER, Duration.ZERO, Duration.ZERO));
        List<Firing> firings = replay.firings(first.plus(Duration.ofDays(60)));
        assertThat(firings).hasSize(1);
        // Two slots without any leave 30. It is over when the hour at the end of the four hours is as usual.
        assertThat(firings.getFirst().at()).isEqualTo(first.plus(Duration.ofMinutes(10L * (start + 2))));
        assertThat(firings.getFirst().until()).isEqualTo(first.plus(Duration.ofMinutes(10L * (start + 12))));
        assertThat(replay.wasFiring("s1", first.plus(Duration.ofMinutes(10L * start)), first.plus(Duration.ofDays(40))))
                .isTrue();
    }

    @Test
    void weekdaysStayWeekdaysWhenDaysAreShuffled() {
        int[] slots = new int[28 * 144];
        Arrays.setAll(slots, i -> 1 + i / 144);
        FlowPast.Slots mixed = new FlowPast(Map.of("s1", new FlowPast.Slots("s1", slots, slots)), Instant.EPOCH, 0)
                .shuffled(new SplittableRandom(3))
                .counts()
                .getOrDefault("s1", new FlowPast.Slots("s1", new int[0], new int[0]));
        assertThat(mixed.hits()).isNotEqualTo(slots).isEqualTo(mixed.cases());
        for (int day = 0; day < 28; day++) {
            assertThat((mixed.hits()[day * 144] - 1) % 7).isEqualTo(day % 7);
        }
    }

    private static BreachPast.Span wait(String id, String opened, String closed) {
        Instant at = Instant.parse(opened);
        return new BreachPast.Span(
                new OpenBreach("conversation", id, "", at, at, "a1", "", true), Instant.parse(closed));
    }

    @Test
    void waitsOfAStoreThatFollowOneAnotherAreOneFiring() {
        // The second begins five minutes after the first ended, within the ten of recovery; the third an hour later.
        BreachPast past = new BreachPast(
                Map.of(
                        STORE,
                        List.of(
                                wait("k1", "2026-11-22T10:00:00Z", "2026-11-22T10:02:00Z"),
                                wait("k2", "2026-11-22T10:07:00Z", "2026-11-22T10:08:00Z"),
                                wait("k3", "2026-11-22T11:08:00Z", "2026-11-22T11:09:00Z"))),
                Instant.parse("2026-11-20T00:00:00Z"),
                Instant.parse("2026-11-23T00:00:00Z"));
        Rule rule = rule(new Condition.Breach("BUYER_WAITS_LONG", 0, 1, 0), Duration.ZERO, Duration.ofMinutes(10));
        List<Firing> firings = past.replay(rule).firings(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(firings)
                .extracting(Firing::at)
                .containsExactly(Instant.parse("2026-11-22T11:08:00Z"), Instant.parse("2026-11-22T10:00:00Z"));
        assertThat(firings.get(1).until()).isEqualTo(Instant.parse("2026-11-22T10:18:00Z"));
    }
}
