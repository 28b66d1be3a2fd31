package dev.storewatch.warehouse.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.life.AlertState;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.alert.setting.Against;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Delivery;
import dev.storewatch.warehouse.alert.setting.Limits;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.Subject;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.workbench.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each kind of rule, on numbers worked out by hand. */
class RulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Links LINKS = new Links("https://s.example");

    private static Rule rule(Condition condition) {
        return new Rule(
                "own.rule",
                new Label("规则", "Rule"),
                true,
                condition,
                Severity.WARNING,
                List.of(),
                Timing.AT_ONCE,
                Delivery.CALL);
    }

    private static Observation refundRate(Against against, String store, String value, long sample) {
        return ThresholdTest.observation(
                new Condition.Threshold("refund_rate", Subject.STORE, 7, against),
                MetricCatalog.REFUND_RATE,
                new ThresholdTest.Case(
                        store, new Known(new BigDecimal(value), sample), Optional.of(new BigDecimal("0.05")), true));
    }

    private static Limits limits(String warn, String critical, String recovery) {
        return new Limits(new BigDecimal(warn), new BigDecimal(critical), new BigDecimal(recovery));
    }

    @Test
    void aThresholdIsFixedOrAStoresOwn() {
        Against fixed = new Against.Fixed(limits("0.10", "0.20", "0.08"), Map.of("s2", limits("0.3", "0.4", "0.25")));
        assertThat(refundRate(fixed, "s1", "0.15", 100)).isEqualTo(new Observation.Wrong(Severity.WARNING));
        assertThat(refundRate(fixed, "s1", "0.21", 100)).isEqualTo(new Observation.Wrong(Severity.CRITICAL));
        // Good again, but not yet as good as the recovery value.
        assertThat(refundRate(fixed, "s1", "0.09", 100)).isEqualTo(new Observation.Undecided());
        assertThat(refundRate(fixed, "s1", "0.08", 100)).isEqualTo(new Observation.Right());
        assertThat(refundRate(fixed, "s2", "0.21", 100)).isEqualTo(new Observation.Right());
        // The catalogue judges the refund rate from 30 orders on.
        assertThat(refundRate(fixed, "s1", "0.21", 29)).isEqualTo(new Observation.Undecided());
    }

    @Test
    void aThresholdIsAMultipleOfTheIndustrysAverage() {
        // The industry has 5 %: twice that warns, three times is critical, one and a half is recovered.
        Against industry = new Against.Industry(limits("2", "3", "1.5"));
        assertThat(refundRate(industry, "s1", "0.11", 100)).isEqualTo(new Observation.Wrong(Severity.WARNING));
        assertThat(refundRate(industry, "s1", "0.16", 100)).isEqualTo(new Observation.Wrong(Severity.CRITICAL));
        assertThat(refundRate(industry, "s1", "0.09", 100)).isEqualTo(new Observation.Undecided());
        assertThat(refundRate(industry, "s1", "0.07", 100)).isEqualTo(new Observation.Right());
    }

    @Test
    void aShareThatRoseIsWrongOnlyIfTheWholeFamilyAllowsIt() {
        Condition.RateRise rise = new Condition.RateRise("refund_rate", 7, 30, 5, 0.05);
        // Fisher: 9 of 30 after 0 of 30 by chance C(30,9)/C(60,9) = 14,307,150/14,783,142,660 = 0.00097.
        RateCase risen = new RateCase(rise, 9, 30, 0, 30);
        RateCase plain = new RateCase(rise, 5, 30, 5, 30);
        assertThat(risen.chance()).isBetween(0.00096, 0.00098);
        assertThat(RateFamily.of(List.of(risen)).observation(risen, Severity.WARNING))
                .isEqualTo(new Observation.Wrong(Severity.WARNING));
        // Among 60 judged the first may have 0.05 / 60 = 0.00083: 0.00097 is beyond it.
        List<RateCase> many =
                IntStream.range(0, 60).mapToObj(i -> i == 0 ? risen : plain).toList();
        assertThat(RateFamily.of(many).observation(risen, Severity.WARNING)).isEqualTo(new Observation.Right());
    }

    @Test
    void tooFewCasesOrHitsAreNotJudged() {
        Condition.RateRise rise = new Condition.RateRise("refund_rate", 7, 30, 5, 0.05);
        assertThat(new RateCase(rise, 20, 29, 0, 100).isJudged()).isFalse();
        assertThat(new RateCase(rise, 20, 100, 0, 29).isJudged()).isFalse();
        assertThat(new RateCase(rise, 4, 100, 0, 100).isJudged()).isFalse();
        assertThat(new RateCase(rise, 5, 30, 0, 30).isJudged()).isTrue();
        assertThat(new RateCase(rise, 40, 30, 0, 30).hits()).isEqualTo(30);
    }

    @Test
    void afterAFeastManyRefundsMeetFewOrdersAndThatIsNoRise() {
        Condition.RateRise rise = new Condition.RateRise("refund_rate", 7, 30, 5, 0.001);
        // The week of the feast had 2,000 orders and 100 refunds, the one after it 1,000 and 100: twice the rate, but
        // of the
        // same orders. With as many orders in both weeks 100 after 40 is a rise.
        assertThat(new RateCase(rise, 100, 1000, 100, 2000).chance()).isGreaterThan(0.99);
        assertThat(new RateCase(rise, 100, 1000, 40, 1000).chance()).isLessThan(0.001);
    }

    private static OpenBreach breach(String id, Instant openedAt, boolean isOpen) {
        return new OpenBreach("review", id, "", openedAt, openedAt, "", "", isOpen);
    }

    @Test
    void afterThreeWithinAnHourTheOthersShareOneCall() {
        // 09:00, 09:10, 09:20 alone; 09:30 is the fourth within the hour; at 10:15 three opened since 09:15.
        List<OpenBreach> all = List.of(
                breach("a", Instant.parse("2026-11-22T09:00:00Z"), false),
                breach("b", Instant.parse("2026-11-22T09:10:00Z"), true),
                breach("c", Instant.parse("2026-11-22T09:20:00Z"), true),
                breach("d", Instant.parse("2026-11-22T09:30:00Z"), true),
                breach("e", Instant.parse("2026-11-22T10:15:00Z"), true));
        Crowds crowds = Crowds.of(all, 3, breach -> false);
        assertThat(crowds.alone()).extracting(OpenBreach::thingId).containsExactly("a", "b", "c", "e");
        assertThat(crowds.crowds()).containsOnlyKeys(Instant.parse("2026-11-22T09:00:00Z"));
        assertThat(Crowds.of(all, 3, breach -> breach.thingId().equals("d")).alone())
                .hasSize(5);
    }

    private static Map<String, Observation> looked(Rule rule, List<AlertRow> open, BreachRows.Listing listing) {
        BreachLook look = new BreachLook(rule, NOW.minus(BreachRows.NEW), open, LINKS);
        if (listing.open() > 0) {
            look.at("s1", listing);
        }
        return look.all().stream().collect(Collectors.toMap(one -> one.key().subject(), Judged::observation));
    }

    private static BreachRows.Listing listing(long open, long fresh, OpenBreach... listed) {
        return new BreachRows.Listing(
                "店", ZoneId.of("Asia/Shanghai"), open, fresh, NOW.minusSeconds(600), List.of(listed));
    }

    private static AlertRow standing(String subject) {
        return new AlertRow(new AlertKey("own.rule", subject), "s1", 1, AlertState.NEW, new Label("旧", "old"), "");
    }

    @Test
    void waitingBuyersOfAStoreAreOneAlertUntilNobodyWaits() {
        Rule rule = rule(new Condition.Breach("BUYER_WAITS_LONG", 0, 2, 5));
        OpenBreach one = breach("k1", NOW.minusSeconds(60), true);
        // Two must wait for it to begin; then it lasts while one does. Five make it critical.
        assertThat(looked(rule, List.of(), listing(1, 1, one))).isEmpty();
        assertThat(looked(rule, List.of(), listing(2, 2, one)))
                .containsExactly(Map.entry("s1", new Observation.Wrong(Severity.WARNING)));
        assertThat(looked(rule, List.of(), listing(5, 2, one)))
                .containsExactly(Map.entry("s1", new Observation.Wrong(Severity.CRITICAL)));
        assertThat(looked(rule, List.of(standing("s1")), listing(1, 0, one)))
                .containsExactly(Map.entry("s1", new Observation.Wrong(Severity.WARNING)));
        assertThat(looked(rule, List.of(standing("s1")), listing(0, 0)))
                .containsExactly(Map.entry("s1", new Observation.Right()));
    }

    @Test
    void anOldBreachCallsNobodyButWhatItCalledForLasts() {
        Rule rule = rule(new Condition.Breach("DISPUTE_APPLIED", 3, 1, 0));
        OpenBreach old = breach("r1", NOW.minus(Duration.ofHours(25)), true);
        String subject = "s1/r1//" + old.since().toEpochMilli();
        assertThat(looked(rule, List.of(), listing(1, 0, old))).isEmpty();
        assertThat(looked(rule, List.of(standing(subject)), listing(1, 0, old)))
                .containsExactly(Map.entry(subject, new Observation.Wrong(Severity.WARNING)));
    }

    @Test
    void aBreachIsToldWithItsThingAndLeadsThere() {
        BreachLook look = new BreachLook(
                rule(new Condition.Breach("REVIEW_BAD", 3, 1, 0)), NOW.minus(BreachRows.NEW), List.of(), LINKS);
        look.at("s1", listing(1, 1, breach("rv 7", NOW, true)));
        Judged told = look.all().getFirst();
        assertThat(told.finding().title().en()).isEqualTo("店: a bad review, rv 7");
        assertThat(told.finding().link()).isEqualTo("https://s.example/thing?store=s1&id=rv+7&kind=review");
        assertThat(LINKS.thing("s1", "conversation", "k1")).isEqualTo("https://s.example/conversations?store=s1&id=k1");
        assertThat(LINKS.thing("s1", "sku", "A-1")).isEqualTo("https://s.example/store?store=s1");
    }

    private static Answer answer(List<String> columns, List<List<String>> rows) {
        return new Answer(
                columns.stream()
                        .map(name -> new Answer.AnswerColumn(name, "String"))
                        .toList(),
                rows.stream()
                        .map(row -> row.stream()
                                .map(text -> new Answer.Cell(text, false))
                                .toList())
                        .toList(),
                false,
                Duration.ZERO);
    }

    @Test
    void eachRowOfAQueryIsAnAlertAndOneThatIsGoneEnds() {
        SqlFindings findings =
                new SqlFindings(rule(new Condition.Sql("SELECT 1", Subject.SKU, Duration.ofMinutes(1))), LINKS);
        List<Judged> looks = findings.of(
                answer(
                        List.of("store_id", "sku_id", "severity", "title", "returns"),
                        List.of(List.of("s1", "A-1", "critical", "退货多", "17"), List.of("s2", "B-2", "", "", "9"))),
                List.of(standing("s1/C-3")));
        assertThat(looks)
                .extracting(look -> look.key().subject(), Judged::observation)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("s1/A-1", new Observation.Wrong(Severity.CRITICAL)),
                        org.assertj.core.groups.Tuple.tuple("s2/B-2", new Observation.Wrong(Severity.WARNING)),
                        org.assertj.core.groups.Tuple.tuple("s1/C-3", new Observation.Right()));
        assertThat(looks.getFirst().finding().title().zh()).isEqualTo("s1 A-1 退货多");
        assertThat(looks.getFirst().finding().lines().getFirst().text(dev.storewatch.warehouse.metric.Language.EN))
                .isEqualTo("returns: 17");
    }

    @Test
    void aQueryWithoutStoresIsRefused() {
        SqlFindings findings =
                new SqlFindings(rule(new Condition.Sql("SELECT 1", Subject.STORE, Duration.ofMinutes(1))), LINKS);
        assertThatThrownBy(() -> findings.of(answer(List.of("a"), List.of()), List.of()))
                .hasMessageContaining("no column store_id");
        assertThatThrownBy(() -> findings.of(
                        answer(
                                List.of("store_id"),
                                IntStream.range(0, 1001)
                                        .mapToObj(i -> List.of("s" + i))
                                        .toList()),
                        List.of()))
                .hasMessageContaining("more than 1000 rows");
    }

    @Test
    void aRuleOverAMetricThatDoesNotExistIsRefused() {
        assertThatThrownBy(() ->
                        Metrics.require(new Condition.Threshold("no_such", Subject.STORE, 7, new Against.Target())))
                .hasMessage("There is no metric 'no_such' of a store");
        assertThatThrownBy(() -> Metrics.require(new Condition.Threshold(
                        "refund_rate", Subject.STORE, 7, new Against.Fixed(limits("0.2", "0.1", "0.05"), Map.of()))))
                .hasMessageContaining("recovery, warn, critical");
        assertThatThrownBy(() -> Metrics.require(new Condition.RateRise("sales", 7, 1, 1, 0.01)))
                .hasMessage("Metric sales is no share of cases");
    }
}
