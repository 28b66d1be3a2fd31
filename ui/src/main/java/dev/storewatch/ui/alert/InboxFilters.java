package dev.storewatch.ui.alert;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.storewatch.ui.alert.InboxQuery.Facet;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Choice;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.query.StoreId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the inbox is narrowed by, each choice with how many alerts it leads to; the address keeps it. */
final class InboxFilters extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Consumer<UnaryOperator<Address>> change;
    private final transient Map<Standing, NativeButton> standings = new EnumMap<>(Standing.class);
    private final transient Map<Severity, NativeButton> severities = new EnumMap<>(Severity.class);
    private final Choice store = new Choice();
    private final Choice rule = new Choice();
    private final Choice group = new Choice();
    private final Input text = new Input();

    /** @param change is told how the address changes */
    InboxFilters(Words words, Consumer<UnaryOperator<Address>> change) {
        this.words = words;
        this.change = change;
        addClassName("inbox-filters");
        Div standing = chips("alerts.status");
        for (Standing one : Standing.values()) {
            standings.put(one, chip(one.text(), standing, address -> address.with(InboxQuery.STATUS, one.text())));
        }
        Div severity = chips("alerts.severity");
        for (Severity one : List.of(Severity.CRITICAL, Severity.WARNING, Severity.INFO)) {
            severities.put(
                    one, chip(InboxQuery.text(one), severity, address -> toggled(address, InboxQuery.text(one))));
        }
        store.setId("inbox-store");
        store.getElement().setAttribute("aria-label", words.say("nav.chooseStore"));
        store.addValueChangeListener(event -> chosen(
                event.isFromClient(),
                address -> event.getValue().isEmpty()
                        ? address.withoutStore()
                        : address.with(new StoreId(event.getValue()))));
        rule.setId("inbox-rule");
        rule.getElement().setAttribute("aria-label", words.say("inbox.rule"));
        rule.addValueChangeListener(
                event -> chosen(event.isFromClient(), address -> said(address, InboxQuery.RULE, event.getValue())));
        group.setId("inbox-group");
        group.getElement().setAttribute("aria-label", words.say("inbox.group"));
        group.offer("", words.say("inbox.group"));
        Arrays.stream(Grouping.values()).forEach(one -> group.offer(one.text(), words.say(one.label())));
        group.addValueChangeListener(
                event -> chosen(event.isFromClient(), address -> said(address, InboxQuery.GROUP, event.getValue())));
        text.setId("inbox-text");
        text.setType("search");
        text.setPlaceholder(words.say("inbox.text"));
        text.getElement().setAttribute("aria-label", words.say("inbox.text"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(
                event -> chosen(event.isFromClient(), address -> said(address, InboxQuery.TEXT, event.getValue())));
        add(standing, severity, store, rule, text, group);
    }

    private Div chips(String label) {
        Div chips = new Div();
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say(label));
        return chips;
    }

    private NativeButton chip(String id, Div chips, UnaryOperator<Address> changed) {
        NativeButton chip = new NativeButton("", _ -> change.accept(changed));
        chip.getElement().setAttribute("data-chip", id);
        chips.add(chip);
        return chip;
    }

    private void chosen(boolean byHand, UnaryOperator<Address> changed) {
        if (byHand) {
            change.accept(changed);
        }
    }

    private static Address toggled(Address address, String severity) {
        return said(
                address,
                InboxQuery.SEVERITY,
                address.said(InboxQuery.SEVERITY).equals(Optional.of(severity)) ? "" : severity);
    }

    private static Address said(Address address, String key, String value) {
        return value.isEmpty() ? address.without(key) : address.with(key, value);
    }

    /** What is chosen, and how many there would be. */
    void show(InboxQuery query, List<InboxEntry> all) {
        Map<Standing, Integer> standing = query.counts(all, Facet.STANDING, InboxEntry::standing);
        standings.forEach((one, chip) ->
                show(chip, words.say(one.label()), standing.getOrDefault(one, 0), query.standing() == one));
        Map<Severity, Integer> severity =
                query.counts(all, Facet.SEVERITY, entry -> entry.alert().state().severity());
        severities.forEach((one, chip) -> show(
                chip,
                words.say(one.label()),
                severity.getOrDefault(one, 0),
                query.severity().equals(Optional.of(one))));
        Map<String, String> stores = all.stream()
                .filter(entry -> !entry.store().isEmpty())
                .collect(Collectors.toMap(entry -> entry.alert().storeId(), InboxEntry::store, (one, _) -> one));
        offer(
                store,
                words.say("nav.allStores"),
                named(query.counts(all, Facet.STORE, entry -> entry.alert().storeId()), stores, query.store()),
                query.store().orElse(""));
        Map<String, String> rules =
                all.stream().collect(Collectors.toMap(InboxEntry::ruleId, InboxEntry::rule, (one, _) -> one));
        Map<String, String> options = new LinkedHashMap<>();
        query.counts(all, Facet.RULE, InboxEntry::kind).forEach((kind, count) -> {
            if (!kind.isEmpty()) {
                options.put(InboxQuery.KIND + kind, counted(words.say("rules.kind." + kind), count));
            }
        });
        options.putAll(named(
                query.counts(all, Facet.RULE, InboxEntry::ruleId),
                rules,
                Optional.of(query.rule()).filter(rules::containsKey)));
        offer(rule, words.say("inbox.rule"), options, query.rule());
        group.setValue(query.grouping().map(Grouping::text).orElse(""));
        if (!text.getValue().equals(query.text())) {
            text.setValue(query.text());
        }
    }

    private static void show(NativeButton chip, String label, int count, boolean chosen) {
        chip.setText(counted(label, count));
        chip.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
    }

    private static String counted(String label, int count) {
        return label + " " + NumberText.count(count);
    }

    /** The most first; what is chosen is offered even where there is none. */
    private static Map<String, String> named(
            Map<String, Integer> counts, Map<String, String> names, Optional<String> chosen) {
        Map<String, String> named = new LinkedHashMap<>();
        counts.entrySet().stream()
                .filter(one -> names.containsKey(one.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(one -> named.put(one.getKey(), counted(names.getOrDefault(one.getKey(), ""), one.getValue())));
        chosen.filter(id -> !named.containsKey(id))
                .ifPresent(id -> named.put(id, counted(names.getOrDefault(id, id), 0)));
        return named;
    }

    private static void offer(Choice choice, String none, Map<String, String> options, String chosen) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", none);
        all.putAll(options);
        choice.offerOnly(all);
        choice.setValue(chosen);
    }
}
