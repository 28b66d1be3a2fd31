package dev.storewatch.ui.alert;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import dev.storewatch.ui.shell.Choice;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.rule.Metrics;
import dev.storewatch.warehouse.alert.setting.Attention;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Flow;
import dev.storewatch.warehouse.alert.setting.ShippedRules;
import dev.storewatch.warehouse.alert.setting.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of one rule; what is wrong with one is said below it. */
final class RuleForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient RuleDraft first;
    private final Map<RuleField, AbstractSinglePropertyField<?, String>> inputs = new EnumMap<>(RuleField.class);
    private final Map<RuleField, Paragraph> complaints = new EnumMap<>(RuleField.class);

    /** @param changed called whenever a field was left with another value */
    RuleForm(Words words, RuleDraft draft, Runnable changed) {
        this.words = words;
        this.first = draft;
        addClassName("alert-form");
        for (RuleField field : draft.kind().fields()) {
            AbstractSinglePropertyField<?, String> input = input(field);
            input.setValue(value(field, draft));
            input.addValueChangeListener(_ -> changed.run());
            inputs.put(field, input);
            add(labelled(field, input));
        }
    }

    private String value(RuleField field, RuleDraft draft) {
        String said = draft.texts().getOrDefault(field, "");
        return said.isEmpty() && field.kind() == RuleField.Kind.CHOICE
                ? options(field).getFirst().value()
                : said;
    }

    private AbstractSinglePropertyField<?, String> input(RuleField field) {
        return switch (field.kind()) {
            case CHOICE -> {
                Choice choice = new Choice();
                options(field).forEach(option -> choice.offer(option.value(), option.shown()));
                yield choice;
            }
            case QUERY -> new LongText();
            case TEXT, OPTIONAL, NUMBER -> new Input();
            case TIME -> {
                Input time = new Input();
                time.setPlaceholder("22:00");
                yield time;
            }
        };
    }

    private Component labelled(RuleField field, AbstractSinglePropertyField<?, String> input) {
        String id = "rule-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
        input.setId(id);
        input.getElement().setAttribute("autocomplete", "off").setAttribute("aria-describedby", id + "-wrong");
        NativeLabel label = new NativeLabel(words.say(field.label()));
        label.setFor(input);
        Paragraph complaint = new Paragraph();
        complaint.setId(id + "-wrong");
        complaint.getElement().setAttribute("role", "alert");
        complaint.addClassName("complaint");
        complaints.put(field, complaint);
        Div all = new Div(label, input, complaint);
        if (field.kind() == RuleField.Kind.QUERY) {
            all.addClassName("wide");
        }
        return all;
    }

    private record Option(String value, String shown) {}

    private List<Option> options(RuleField field) {
        return switch (field) {
            case SEVERITY ->
                Stream.of(Severity.values())
                        .map(one -> new Option(one.name(), words.say(one.label())))
                        .toList();
            case ATTENTION ->
                Stream.of(Attention.values())
                        .map(one -> new Option(one.name(), words.say(one.label())))
                        .toList();
            case METRIC ->
                Stream.concat(Metrics.of(Subject.STORE).stream(), Metrics.of(Subject.AGENT).stream())
                        .map(one -> new Option(one.id(), words.say(one.label()) + " · " + one.id()))
                        .toList();
            case SHARE_METRIC ->
                ShippedRules.badShares().stream()
                        .map(one -> new Option(one.id(), words.say(one.label())))
                        .toList();
            case AGAINST ->
                Stream.of(RuleDraft.AgainstKind.values())
                        .map(one -> new Option(one.name(), words.say("rules.against." + lower(one))))
                        .toList();
            case FLOW ->
                Stream.of(Flow.values())
                        .map(one -> new Option(one.name(), words.say(one.label())))
                        .toList();
            case SIDE ->
                Stream.of(Condition.Baseline.Side.values())
                        .map(one -> new Option(one.name(), words.say("rules.side." + lower(one))))
                        .toList();
            case BREACH ->
                ShippedRules.ALL.stream()
                        .filter(rule -> rule.condition() instanceof Condition.Breach)
                        .map(rule -> new Option(((Condition.Breach) rule.condition()).breach(), words.say(rule.name())))
                        .toList();
            case QUERY_SUBJECT ->
                Stream.of(Subject.STORE, Subject.AGENT, Subject.SKU)
                        .map(one -> new Option(one.name(), words.say(one.label())))
                        .toList();
            default -> throw new IllegalArgumentException(field + " offers no choice");
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What the fields say now. */
    RuleDraft draft() {
        Map<RuleField, String> texts = new EnumMap<>(RuleField.class);
        inputs.forEach((field, input) -> texts.put(field, input.getValue()));
        return new RuleDraft(first.id(), first.enabled(), first.kind(), texts, first.channels());
    }

    /** Says what is wrong at its field and leads there. */
    void complain(RuleDraft.Wrong wrong) {
        calm();
        Paragraph complaint = complaints.get(wrong.field());
        AbstractSinglePropertyField<?, String> input = inputs.get(wrong.field());
        if (complaint != null && input != null) {
            complaint.setText(words.say(wrong.key(), (Object[]) wrong.arguments()));
            input.getElement().setAttribute("aria-invalid", "true");
        }
    }

    /** Nothing is wrong any more. */
    void calm() {
        complaints.values().forEach(one -> one.setText(""));
        inputs.values().forEach(one -> one.getElement().removeAttribute("aria-invalid"));
    }
}
