package dev.storewatch.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.storewatch.warehouse.alert.setting.Against;
import dev.storewatch.warehouse.alert.setting.Attention;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Delivery;
import dev.storewatch.warehouse.alert.setting.Limits;
import dev.storewatch.warehouse.alert.setting.QuietHours;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.ShippedRules;
import dev.storewatch.warehouse.alert.setting.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RuleDraftTest {

    private static final Map<String, String> CHANNELS = Map.of("群 A", "c1", "群 B", "c2");

    @Test
    void whatIsNotChangedStaysTheSameRule() {
        for (Rule rule : ShippedRules.ALL) {
            assertThat(RuleDraft.of(rule, CHANNELS).rule()).isEqualTo(rule);
        }
        for (RuleKind kind : RuleKind.values()) {
            Rule start = RuleStart.of(kind, "own.a");
            assertThat(RuleDraft.of(start, CHANNELS).rule()).isEqualTo(start);
        }
    }

    private static RuleDraft typed(RuleKind kind, RuleField field, String text) {
        RuleDraft draft = RuleDraft.of(RuleStart.of(kind, "own.a"), CHANNELS);
        Map<RuleField, String> texts = new EnumMap<>(draft.texts());
        texts.put(field, text);
        return new RuleDraft(draft.id(), draft.enabled(), kind, texts, CHANNELS);
    }

    private static void isWrong(RuleKind kind, RuleField field, String text, String key) {
        assertThatExceptionOfType(RuleDraft.Wrong.class)
                .isThrownBy(() -> typed(kind, field, text).rule())
                .satisfies(wrong -> assertThat(wrong.field()).isEqualTo(field))
                .satisfies(wrong -> assertThat(wrong.key()).isEqualTo(key));
    }

    @Test
    void whatIsWrongIsSaidOfItsField() {
        isWrong(RuleKind.THRESHOLD, RuleField.DAYS, "0", "rules.wrong.range");
        isWrong(RuleKind.THRESHOLD, RuleField.DAYS, "2.5", "rules.wrong.range");
        isWrong(RuleKind.THRESHOLD, RuleField.PENDING, "soon", "rules.wrong.number");
        isWrong(RuleKind.THRESHOLD, RuleField.NAME_ZH, " ", "rules.wrong.empty");
        isWrong(RuleKind.THRESHOLD, RuleField.CHANNELS, "群 C", "rules.wrong.channel");
        isWrong(RuleKind.THRESHOLD, RuleField.QUIET_FROM, "25:00", "rules.wrong.time");
        isWrong(RuleKind.BASELINE, RuleField.RECOVERY_SPREADS, "5", "rules.wrong.spreads");
        isWrong(RuleKind.BASELINE, RuleField.MINUTES, "25", "rules.wrong.tens");
        isWrong(RuleKind.SQL, RuleField.QUERY, "", "rules.wrong.empty");
    }

    @Test
    void limitsGoFromGoodToBad() {
        RuleDraft draft = typed(RuleKind.THRESHOLD, RuleField.AGAINST, "FIXED");
        draft.texts().put(RuleField.WARN, "0.1");
        draft.texts().put(RuleField.CRITICAL, "0.2");
        draft.texts().put(RuleField.RECOVERED, "0.08");
        draft.texts().put(RuleField.OWN_LIMITS, "outlet = 0.2/0.3/0.18");
        Condition.Threshold condition = (Condition.Threshold) draft.rule().condition();
        assertThat(condition.against())
                .isEqualTo(new Against.Fixed(
                        limits("0.1", "0.2", "0.08"), Map.of("outlet", limits("0.2", "0.3", "0.18"))));
        assertThat(condition.subject()).isEqualTo(Subject.STORE);
        // A lower refund rate is better: critical must be above the warning.
        draft.texts().put(RuleField.CRITICAL, "0.05");
        assertThatExceptionOfType(RuleDraft.Wrong.class).isThrownBy(draft::rule).withMessage("rules.wrong.limits");
    }

    private static Limits limits(String warn, String critical, String recovery) {
        return new Limits(new BigDecimal(warn), new BigDecimal(critical), new BigDecimal(recovery));
    }

    @Test
    void peopleAreToldWhereAndWhenItSays() {
        RuleDraft draft = typed(RuleKind.RATE, RuleField.CHANNELS, "群 B，群 A");
        draft.texts().put(RuleField.QUIET_FROM, "22:00");
        draft.texts().put(RuleField.QUIET_UNTIL, "08:30");
        draft.texts().put(RuleField.ATTENTION, "URGENT");
        draft.texts().put(RuleField.OWNER, " 王 ");
        assertThat(draft.rule().delivery())
                .isEqualTo(new Delivery(
                        Attention.URGENT,
                        "王",
                        List.of("c2", "c1"),
                        new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 30))));
    }

    @Test
    void everyFieldAndKindHasWordsInBothLanguages() throws IOException {
        for (String language : List.of("en", "zh_CN")) {
            try (InputStream in = Objects.requireNonNull(
                    RuleDraftTest.class.getResourceAsStream("/vaadin-i18n/translations_" + language + ".properties"))) {
                ResourceBundle words = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (RuleField field : RuleField.values()) {
                    assertThat(words.getString(field.label())).isNotEmpty();
                }
                for (RuleKind kind : RuleKind.values()) {
                    assertThat(words.getString(kind.label())).isNotEmpty();
                    assertThat(words.getString(kind.label() + ".about")).isNotEmpty();
                }
            }
        }
    }
}
