package dev.storewatch.warehouse.alert.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.metric.Label;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleStoreTest {

    private static final Rule ADDED = new Rule(
            "own.refunds",
            new Label("退款", "Refunds"),
            true,
            new Condition.Threshold(
                    "refund_rate",
                    Subject.STORE,
                    3,
                    new Against.Fixed(limits("0.1", "0.2", "0.08"), Map.of("s1", limits("0.3", "0.4", "0.25")))),
            Severity.WARNING,
            List.of("s1", "s2"),
            new Timing(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(12)),
            new Delivery(Attention.CALL, "王", List.of("c1"), new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 30))));

    private static Limits limits(String warn, String critical, String recovery) {
        return new Limits(new BigDecimal(warn), new BigDecimal(critical), new BigDecimal(recovery));
    }

    @Test
    void everyRuleIsReadAsItWasWritten() {
        assertThat(RuleJson.read(RuleJson.write(ADDED))).isEqualTo(ADDED);
        assertThat(ShippedRules.ALL)
                .isNotEmpty()
                .allSatisfy(
                        rule -> assertThat(RuleJson.read(RuleJson.write(rule))).isEqualTo(rule));
        Rule sql = new Rule(
                "own.sql",
                new Label("查询", "Query"),
                true,
                new Condition.Sql("SELECT 's1' AS store_id", Subject.SKU, Duration.ofMinutes(1)),
                Severity.CRITICAL,
                List.of(),
                Timing.AT_ONCE,
                Delivery.PAGE);
        assertThat(RuleJson.read(RuleJson.write(sql))).isEqualTo(sql);
    }

    @Test
    void idsOfShippedRulesAreDifferent() {
        assertThat(ShippedRules.ALL.stream().map(Rule::id)).doesNotHaveDuplicates();
    }

    @Test
    void firstAnswersAreJudgedByTheShareWithin30sAndNoLongerByTheirMean() {
        assertThat(ShippedRules.ALL.stream().map(Rule::id))
                .contains("threshold.first_response_in_30s_rate")
                .doesNotContain("threshold.first_response");
        // Its alerts of an older installation end.
        assertThat(RuleStore.merged(ShippedRules.ALL, Map.of()).gone()).contains("threshold.first_response");
    }

    @Test
    void whatPeopleChangedStandsOverWhatIsShipped() {
        Rule shipped = ShippedRules.ALL.getFirst();
        RuleStore.Contents contents = RuleStore.merged(
                List.of(shipped, ShippedRules.ALL.get(1)),
                Map.of(
                        shipped.id(),
                        RuleJson.write(shipped.enabled(false)),
                        "own.refunds",
                        RuleJson.write(ADDED),
                        "own.gone",
                        "",
                        "own.broken",
                        "{\"id\":\"own.broken\"}"));
        assertThat(contents.rules()).containsExactlyInAnyOrder(shipped.enabled(false), ShippedRules.ALL.get(1), ADDED);
        assertThat(contents.unreadable()).containsOnlyKeys("own.broken");
        assertThat(contents.gone()).contains("own.gone", "breach");
    }

    @Test
    void aShippedRuleSetBackIsNotGone() {
        Rule shipped = ShippedRules.ALL.getFirst();
        RuleStore.Contents contents = RuleStore.merged(List.of(shipped), Map.of(shipped.id(), ""));
        assertThat(contents.rules()).containsExactly(shipped);
        assertThat(contents.gone()).doesNotContain(shipped.id());
    }

    @Test
    void settingsThatMeanNothingAreRefused() {
        assertThatThrownBy(
                        () -> new Condition.Baseline(Flow.ORDERS_PAID, Condition.Baseline.Side.MORE, 30, 3, 4, 2, 10))
                .hasMessage("weeks must be 4 to 8, but was 3");
        assertThatThrownBy(
                        () -> new Condition.Baseline(Flow.ORDERS_PAID, Condition.Baseline.Side.MORE, 30, 8, 2, 3, 10))
                .hasMessageContaining("recovery");
        assertThatThrownBy(() -> new Condition.Sql("  ", Subject.STORE, Duration.ofMinutes(1)))
                .hasMessage("the query is empty");
        assertThatThrownBy(() -> RuleJson.read("{}")).hasMessageContaining("Not a rule");
    }
}
