package dev.storewatch.ui.alert;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dev.storewatch.ui.access.SignedIn;
import dev.storewatch.ui.shell.Choice;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.table.TableElement;
import dev.storewatch.ui.text.AgeText;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.desk.AlertDesk;
import dev.storewatch.warehouse.alert.desk.RuleDesk;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.RuleStore;
import dev.storewatch.warehouse.alert.setting.ShippedRules;
import dev.storewatch.warehouse.query.Store;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The alert rules: switch, change, add; each tried on the last 90 days while it is being changed. */
@Route("rules")
@PermitAll
public class RulesView extends AlertPage {
    private static final long serialVersionUID = 1L;

    private final transient RuleDesk rules;
    private final transient AlertDesk desk;
    private final transient SignedIn signedIn;
    private transient Optional<TableElement> table = Optional.empty();
    private transient Map<String, Rule> shown = Map.of();
    private Div editor = new Div();

    public RulesView(Frame frame, RuleDesk rules, AlertDesk desk, SignedIn signedIn) {
        super(frame, Destination.RULES);
        this.rules = rules;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @Override
    void fill(Div content) {
        if (!signedIn.viewer().role().mayChangeSettings()) {
            say(words().say("rules.forbidden"));
            return;
        }
        Choice kind = new Choice();
        for (RuleKind one : RuleKind.values()) {
            kind.offer(one.name(), words().say(one.label()));
        }
        kind.setValue(RuleKind.THRESHOLD.name());
        kind.getElement().setAttribute("aria-label", words().say("rules.kind"));
        Div adding = new Div(
                kind, button("rules.add", () -> edit(RuleStart.of(RuleKind.valueOf(kind.getValue()), newId()))));
        adding.addClassName("alert-actions");
        editor = new Div();
        editor.addClassName("rule-editor");
        TableElement list = new TableElement(rows(List.of())).onAct(this::act);
        table = Optional.of(list);
        content.add(adding, editor, list);
        reload();
    }

    private static String newId() {
        return "own." + UUID.randomUUID();
    }

    private void reload() {
        RuleStore.Contents contents = rules.rules();
        shown = contents.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        Map<String, RuleStore.Change> changes = rules.changes();
        List<Table.Row> all = new ArrayList<>();
        contents.rules().forEach(rule -> all.add(row(rule, changes)));
        contents.unreadable()
                .forEach((id, why) -> all.add(new Table.Row(
                        id,
                        "",
                        List.of(
                                Figure.text(id),
                                Figure.text(words().say("rules.unreadable")),
                                Figure.text(why),
                                Figure.text(""),
                                Figure.text("").level("warn"),
                                changed(Optional.ofNullable(changes.get(id))),
                                Figure.acts(List.of(act("reset")))))));
        table.ifPresent(list -> list.show(rows(all)));
    }

    private Table rows(List<Table.Row> rows) {
        return new Table(
                words().say("nav.rules"),
                List.of(
                        Column.words("name", words().say("rules.name")),
                        Column.words("kind", words().say("rules.kind")),
                        Column.words("subject", words().say("rules.subject")),
                        Column.words("attention", words().say("rules.field.attention")),
                        Column.words("status", words().say("alerts.status")),
                        Column.words("changed", words().say("rules.changed")),
                        Column.words("act", words().say("alerts.act"))),
                rows);
    }

    private Table.Row row(Rule rule, Map<String, RuleStore.Change> changes) {
        List<Figure.Act> acts = new ArrayList<>(List.of(act("edit"), act(rule.enabled() ? "off" : "on")));
        if (!isShipped(rule)) {
            acts.add(act("delete"));
        } else if (!ShippedRules.ALL.contains(rule)) {
            acts.add(act("reset"));
        }
        return new Table.Row(
                rule.id(),
                "",
                List.of(
                        Figure.text(words().say(rule.name())),
                        Figure.text(words().say(RuleKind.of(rule.condition()).label())),
                        Figure.text(words().say(rule.condition().subject().label())),
                        Figure.text(words().say(rule.delivery().attention().label())),
                        Figure.text(words().say(rule.enabled() ? "rules.isOn" : "rules.isOff"))
                                .faintIf(!rule.enabled()),
                        changed(Optional.ofNullable(changes.get(rule.id()))),
                        Figure.acts(acts)));
    }

    private Figure.Act act(String id) {
        return Figure.Act.of(id, words().say("rules." + id));
    }

    /** Who changed it last, and when if that is known. */
    private Figure changed(Optional<RuleStore.Change> change) {
        return change.map(last -> Figure.text(last.who()
                        + last.at()
                                .map(at -> " · " + AgeText.moment(at, Store.DEFAULT_ZONE))
                                .orElse("")))
                .orElseGet(() -> Figure.text(words().say("rules.shipped")).faintIf(true));
    }

    private void act(String id, String act) {
        trying(() -> {
            switch (act) {
                case "edit" -> edit(known(id));
                case "on", "off" -> save(known(id).enabled("on".equals(act)));
                case "reset", "delete" -> reset(id);
                default -> throw new IllegalStateException("A rule's row has no button " + act);
            }
        });
    }

    private Rule known(String id) {
        Rule rule = shown.get(id);
        if (rule == null) {
            throw new IllegalArgumentException(words().say("rules.gone"));
        }
        return rule;
    }

    private static boolean isShipped(Rule rule) {
        return ShippedRules.ALL.stream().anyMatch(shipped -> shipped.id().equals(rule.id()));
    }

    private void reset(String ruleId) {
        rules.reset(ruleId, signedIn.actor());
        editor.removeAll();
        say(words().say("rules.saved"));
        reload();
    }

    private void save(Rule rule) {
        rules.save(rule, signedIn.actor());
        say(words().say("rules.saved"));
        reload();
    }

    private void edit(Rule rule) {
        editor.removeAll();
        BacktestTile past = new BacktestTile(words(), rules);
        Map<String, String> channels = new TreeMap<>();
        for (Channel channel : desk.channels()) {
            channels.put(channel.name(), channel.id());
        }
        RuleForm[] form = new RuleForm[1];
        form[0] = new RuleForm(words(), RuleDraft.of(rule, channels), () -> attempt(form[0], past));
        Div actions = new Div(
                button("rules.save", () -> {
                    if (typed(form[0])) {
                        save(form[0].draft().rule());
                        editor.removeAll();
                    }
                }),
                button("rules.try", () -> attempt(form[0], past)),
                button("rules.close", editor::removeAll));
        actions.addClassName("alert-actions");
        Shortcuts.addShortcutListener(editor, () -> attempt(form[0], past), Key.ENTER, KeyModifier.CONTROL)
                .listenOn(editor);
        Shortcuts.addShortcutListener(editor, editor::removeAll, Key.ESCAPE).listenOn(editor);
        editor.add(
                new H2(words().say(rule.name())),
                new Paragraph(words().say(RuleKind.of(rule.condition()).label() + ".about")),
                form[0],
                actions,
                past);
        attempt(form[0], past);
    }

    private boolean typed(RuleForm form) {
        try {
            form.draft().rule();
            form.calm();
            return true;
        } catch (RuleDraft.Wrong wrong) {
            form.complain(wrong);
            return false;
        }
    }

    /** Tries what is typed on the past, or says what is wrong with it. */
    private void attempt(RuleForm form, BacktestTile past) {
        if (typed(form)) {
            past.attempt(form.draft().rule());
        }
    }
}
