package dev.storewatch.ui.alert;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dev.storewatch.ui.access.SignedIn;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.desk.AlertDesk;
import dev.storewatch.warehouse.alert.desk.RuleDesk;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.RuleStore;
import dev.storewatch.warehouse.alert.setting.ShippedRules;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The alert rules: switch, change, add; each tried on the last 90 days while it is being changed. */
@Route("rules")
@PermitAll
public class RulesView extends AlertPage {
    private static final long serialVersionUID = 1L;

    private final transient RuleDesk rules;
    private final transient AlertDesk desk;
    private final transient SignedIn signedIn;
    private transient Sheet sheet = new Sheet(List.of());
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
        sheet = new Sheet(List.of(
                words().say("rules.name"),
                words().say("rules.kind"),
                words().say("rules.subject"),
                words().say("rules.field.attention"),
                words().say("alerts.status"),
                words().say("alerts.act")));
        editor = new Div();
        editor.addClassName("rule-editor");
        content.add(adding, editor, sheet);
        reload();
    }

    private static String newId() {
        return "own." + UUID.randomUUID();
    }

    private void reload() {
        sheet.clear();
        RuleStore.Contents contents = rules.rules();
        contents.rules().forEach(this::row);
        contents.unreadable()
                .forEach((id, why) -> sheet.row(
                        Sheet.text(id),
                        Sheet.text(words().say("rules.unreadable")),
                        Sheet.text(why),
                        Sheet.text(""),
                        Sheet.text(""),
                        new Div(button("rules.reset", () -> reset(id)))));
    }

    private void row(Rule rule) {
        Div actions = new Div(
                button("rules.edit", () -> edit(rule)),
                button(rule.enabled() ? "rules.off" : "rules.on", () -> save(rule.enabled(!rule.enabled()))));
        if (isShipped(rule)) {
            if (!ShippedRules.ALL.contains(rule)) {
                actions.add(button("rules.reset", () -> reset(rule.id())));
            }
        } else {
            actions.add(button("rules.delete", () -> reset(rule.id())));
        }
        actions.addClassName("alert-actions");
        sheet.row(
                Sheet.text(words().say(rule.name())),
                Sheet.text(words().say(RuleKind.of(rule.condition()).label())),
                Sheet.text(words().say(rule.condition().subject().label())),
                Sheet.text(words().say(rule.delivery().attention().label())),
                Sheet.text(words().say(rule.enabled() ? "rules.isOn" : "rules.isOff")),
                actions);
    }

    private static boolean isShipped(Rule rule) {
        return ShippedRules.ALL.stream().anyMatch(shipped -> shipped.id().equals(rule.id()));
    }

    private void reset(String ruleId) {
        rules.reset(ruleId, signedIn.viewer().name());
        editor.removeAll();
        say(words().say("rules.saved"));
        reload();
    }

    private void save(Rule rule) {
        rules.save(rule, signedIn.viewer().name());
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
