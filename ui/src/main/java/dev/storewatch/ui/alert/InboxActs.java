package dev.storewatch.ui.alert;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.alert.life.Handling;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;

/** What can be decided about the alerts chosen, each by a button that names its key. */
final class InboxActs extends Div {
    private static final long serialVersionUID = 1L;

    /** A decision, for a store's clock. */
    interface Decided extends Function<ZoneId, Handling> {}

    private final transient Words words;
    private final transient Consumer<Decided> decide;
    private final Span chosen = new Span();
    private final Input reason = new Input();

    /** @param decide is told what was decided */
    InboxActs(Words words, InstantSource clock, String who, Consumer<Decided> decide) {
        this.words = words;
        this.decide = decide;
        addClassName("inbox-acts");
        getElement().setAttribute("role", "toolbar").setAttribute("aria-label", words.say("alerts.act"));
        chosen.addClassName("inbox-chosen");
        Div snoozes = part("inbox-snoozes");
        for (Snooze snooze : Snooze.values()) {
            snoozes.add(new NativeButton(
                    words.say(snooze.label()),
                    _ -> decide(zone ->
                            new Handling(Handling.Kind.SNOOZED, who, "", snooze.until(clock.instant(), zone)))));
        }
        reason.setId("inbox-reason");
        reason.setPlaceholder(words.say("alerts.reason"));
        reason.getElement().setAttribute("aria-label", words.say("alerts.reason"));
        Decided excused = zone -> new Handling(Handling.Kind.EXCUSED, who, reason.getValue(), Instant.EPOCH);
        NativeButton excuse = new NativeButton(words.say("inbox.excuse.do"), _ -> decide(excused));
        excuse.addClassName("primary");
        // As it is typed: Enter comes before the browser says that a field changed.
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.getElement().addEventListener("keyup", _ -> decide(excused)).setFilter("event.key === 'Enter'");
        Div excuses = part("inbox-excuses");
        excuses.add(reason, excuse);
        NativeButton acknowledge = act(
                "alerts.acknowledge", "a", zone -> new Handling(Handling.Kind.ACKNOWLEDGED, who, "", Instant.EPOCH));
        acknowledge.addClassName("primary");
        NativeButton reopen =
                act("inbox.reopen", "r", zone -> new Handling(Handling.Kind.OPEN, who, "", Instant.EPOCH));
        add(
                chosen,
                acknowledge,
                opener("inbox.snooze", "s", "inbox-snoozes"),
                opener("alerts.excuse", "e", "inbox-excuses"),
                reopen,
                snoozes,
                excuses);
    }

    private static Div part(String id) {
        Div part = new Div();
        part.setId(id);
        part.addClassName("inbox-part");
        part.getElement().setAttribute("hidden", true);
        return part;
    }

    private NativeButton act(String label, String key, Decided decided) {
        return keyed(new NativeButton(words.say(label), _ -> decide(decided)), key);
    }

    private NativeButton opener(String label, String key, String part) {
        NativeButton button = keyed(new NativeButton(words.say(label) + " ▾"), key);
        button.getElement()
                .setAttribute("data-shows", part)
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-controls", part);
        return button;
    }

    private static NativeButton keyed(NativeButton button, String key) {
        button.getElement().setAttribute("data-key", key).setAttribute("aria-keyshortcuts", key);
        return button;
    }

    private void decide(Decided decided) {
        decide.accept(decided);
    }

    /** How many alerts a decision would be about. */
    void about(int alerts) {
        chosen.setText(alerts == 0 ? words.say("inbox.chooseNone") : words.say("inbox.chosen", alerts));
    }

    /** Closed again after a decision, with nothing typed. */
    void done() {
        reason.clear();
        getElement()
                .executeJs("for (const part of this.querySelectorAll('.inbox-part')) part.hidden = true;"
                        + "for (const opener of this.querySelectorAll('[data-shows]')) opener.ariaExpanded = 'false';");
    }
}
