package dev.storewatch.ui.alert;

import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.query.Store;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How stores, rules and channels are called, as they were when the page was opened. */
record InboxNames(Map<String, Store> stores, Map<String, Rule> rules, Map<String, String> channels) {
    /** Nothing could be read yet: ids stand for names. */
    static final InboxNames NONE = new InboxNames(Map.of(), Map.of(), Map.of());

    static InboxNames of(List<Store> stores, List<Rule> rules, List<Channel> channels) {
        return new InboxNames(
                stores.stream().collect(Collectors.toMap(store -> store.id().value(), Function.identity())),
                rules.stream().collect(Collectors.toMap(Rule::id, Function.identity())),
                channels.stream().collect(Collectors.toMap(Channel::id, Channel::name)));
    }

    /** The alerts in a language, in the order given. */
    List<InboxEntry> entries(List<AlertRow> alerts, Instant now, Words words) {
        return alerts.stream().map(alert -> entry(alert, now, words)).toList();
    }

    private InboxEntry entry(AlertRow alert, Instant now, Words words) {
        Optional<Store> store = Optional.ofNullable(stores.get(alert.storeId()));
        Optional<Rule> rule = Optional.ofNullable(rules.get(alert.key().ruleId()));
        return new InboxEntry(
                alert,
                Standing.of(alert, now),
                store.map(Store::name).orElse(alert.storeId()),
                store.map(Store::zone).orElse(Store.DEFAULT_ZONE),
                rule.map(Rule::name).map(words::say).orElse(alert.key().ruleId()),
                rule.map(one -> RuleKind.of(one.condition()).name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                words.say(title(alert)));
    }

    /** An alert always has one, but what an older application wrote may not. */
    private static Label title(AlertRow alert) {
        return alert.title().en().isEmpty()
                ? new Label(alert.key().text(), alert.key().text())
                : alert.title();
    }
}
