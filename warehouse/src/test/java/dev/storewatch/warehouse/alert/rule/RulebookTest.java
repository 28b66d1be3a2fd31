package dev.storewatch.warehouse.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.Policy;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Delivery;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.RuleStore;
import dev.storewatch.warehouse.metric.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RulebookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Links LINKS = new Links("https://storewatch.example");
    private static final Rule FAST = rule("fast", new Condition.Breach("REVIEW_BAD", 1, 1, 0), true);
    private static final Condition READS_MUCH = new Condition.FeedDown(Duration.ofMinutes(5), 20);
    private static final Rule SLOW = rule("slow", READS_MUCH, true);

    private final Queue<Runnable> beside = new ArrayDeque<>();
    private List<Rule> rules = List.of(FAST, SLOW);
    private final Rulebook book = new Rulebook(() -> new RuleStore.Contents(rules, Map.of(), List.of()), LINKS);

    RulebookTest() {
        book.add("breach", Condition.Breach.class, (_, _, _) -> List.of(wrong("fast")), Duration.ofMillis(200));
        book.add(
                "feed",
                Condition.FeedDown.class,
                (_, _, _) -> List.of(wrong("slow")),
                Duration.ofSeconds(30),
                beside::add);
    }

    private static Rule rule(String id, Condition condition, boolean enabled) {
        return new Rule(
                id, new Label(id, id), enabled, condition, Severity.WARNING, List.of(), Timing.AT_ONCE, Delivery.CALL);
    }

    private static Judged wrong(String id) {
        return new Judged(
                new AlertKey(id, "s1"),
                "s1",
                new Observation.Wrong(Severity.WARNING),
                new Finding(new Label(id, id), List.of(), "", List.of()),
                Policy.of(FAST),
                false);
    }

    private List<String> look(Duration later) {
        return book.look(NOW.plus(later), _ -> List.of()).stream()
                .map(judged -> judged.key().ruleId())
                .filter(id -> !id.equals(RuleFailure.RULE))
                .toList();
    }

    @Test
    void aLookThatTakesLongHoldsUpNoOther() {
        assertThat(look(Duration.ZERO)).containsExactly("fast");
        // Due again, but the first has not ended.
        assertThat(look(Duration.ofSeconds(31))).containsExactly("fast");
        assertThat(beside).hasSize(1);
        beside.remove().run();
        assertThat(look(Duration.ofSeconds(32))).containsExactly("fast", "slow");
        assertThat(look(Duration.ofSeconds(33))).containsExactly("fast");
        assertThat(beside).hasSize(1);
    }

    @Test
    void whatWasFoundBeforeARuleWasSwitchedOffIsNotTold() {
        look(Duration.ZERO);
        beside.remove().run();
        rules = List.of(FAST, rule("slow", READS_MUCH, false));
        assertThat(look(Duration.ofSeconds(6))).containsExactly("fast");
    }

    @Test
    void whatWasFoundWhileAnotherApplicationEvaluatedIsLookedForAnew() {
        look(Duration.ZERO);
        beside.remove().run();
        assertThat(look(Duration.ofMinutes(2))).containsExactly("fast");
        look(Duration.ofMinutes(2));
        beside.remove().run();
        assertThat(look(Duration.ofMinutes(2).plusSeconds(1))).containsExactly("fast", "slow");
    }
}
