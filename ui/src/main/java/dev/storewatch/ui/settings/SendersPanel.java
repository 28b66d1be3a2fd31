package dev.storewatch.ui.settings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import dev.storewatch.ui.settings.Senders.Sender;
import dev.storewatch.ui.shell.Choice;
import dev.storewatch.ui.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Who may send events over HTTP: a client is made with a token shown once, and revoked at a second press. */
class SendersPanel extends Section {
    private static final long serialVersionUID = 1L;
    private static final String EVERY = "all";

    private final transient SettingsBoard.Setting setting;
    private final transient Senders senders;
    private final transient Words words;
    private final transient Runnable changed;
    private final Div list = new Div();
    private final Div form = new Div();

    /** {@code changed} is run after every change. */
    SendersPanel(SettingsBoard.Setting setting, Senders senders, Runnable changed) {
        this.setting = setting;
        this.senders = senders;
        this.words = setting.words();
        this.changed = changed;
        addClassName("senders");
        form.addClassName("account-form");
        NativeButton add = new NativeButton(words.say("senders.add"), _ -> showForm());
        add.setVisible(senders.areAtHand());
        Div head = new Div(new H2(words.say("senders")), add);
        head.addClassName("settings-head");
        Paragraph about = new Paragraph(words.say(senders.areAtHand() ? "senders.about" : "senders.elsewhere"));
        about.addClassName("hint");
        Div columns = new Div(list, form);
        columns.addClassName("settings-columns");
        add(head, about, columns);
    }

    /** Reads who there is; it takes the command a moment, so what is shown stays until it has answered. */
    void load() {
        if (senders.areAtHand()) {
            getElement().setAttribute("aria-busy", "true");
            inTheBackground(() -> {
                List<Sender> all = senders.all();
                return () -> show(all);
            });
        }
    }

    private void show(List<Sender> all) {
        list.removeAll();
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(words.say("senders.none"));
            none.addClassName("hint");
            list.add(none);
            return;
        }
        list.add(PlainTable.of(
                words.say("senders"),
                Stream.of("name", "streams", "stores", "at", "")
                        .map(key -> key.isEmpty() ? "" : words.say("settings.head." + key))
                        .toList(),
                all.stream().map(this::row).toList()));
    }

    private List<PlainTable.Cell> row(Sender sender) {
        NativeButton revoke = new NativeButton(words.say("senders.revoke"));
        revoke.addClassName("quiet");
        revoke.getElement().setAttribute("aria-label", words.say("senders.revoke") + " " + sender.name());
        revoke.addClickListener(_ -> {
            if (revoke.hasClassName("danger")) {
                revoke(sender);
            } else {
                revoke.addClassName("danger");
                revoke.setText(words.say("senders.sure"));
                revoke.getElement().setAttribute("aria-label", words.say("senders.sure") + " " + sender.name());
            }
        });
        return List.of(
                new PlainTable.Text(sender.name()),
                new PlainTable.Text(orEvery(sender.streams())),
                new PlainTable.Text(orEvery(sender.stores())),
                new PlainTable.Text(SettingsBoard.moment(Instant.parse(sender.since()))),
                new PlainTable.Holding(revoke));
    }

    private String orEvery(String names) {
        return names.equals(EVERY) ? words.say("settings.allStores") : names;
    }

    private void showForm() {
        form.removeAll();
        Input name = new Input();
        Choice stream = Choice.of(
                List.of(EVERY, "orders", "chats", "reviews"),
                value -> value.equals(EVERY) ? words.say("settings.allStores") : words.say("senders.stream." + value));
        Input stores = new Input();
        NativeButton save = new NativeButton(
                words.say("senders.make"), _ -> make(name.getValue().strip(), stream.getValue(), stores.getValue()));
        save.addClassName("primary");
        Div buttons = new Div(save, close());
        buttons.addClassName("settings-head");
        form.add(
                new H2(words.say("senders.add")),
                Field.of(words.say("settings.head.name"), "sender-name", name, words.say("senders.nameHint")),
                Field.of(words.say("settings.head.streams"), "sender-streams", stream, ""),
                Field.of(words.say("settings.head.stores"), "sender-stores", stores, words.say("senders.storesHint")),
                buttons);
        name.focus();
    }

    private NativeButton close() {
        return new NativeButton(words.say("settings.close"), _ -> form.removeAll());
    }

    private void make(String name, String stream, String typed) {
        List<String> stores = Stream.of(typed.split("[,，]"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
        inTheBackground(() -> {
            String token = senders.add(name, stream.equals(EVERY) ? List.of() : List.of(stream), stores);
            return () -> {
                written("sender " + name, stream + " / " + (stores.isEmpty() ? EVERY : String.join(",", stores)));
                showToken(name, token);
            };
        });
    }

    private void showToken(String name, String token) {
        Paragraph once = new Paragraph(words.say("senders.once", name));
        once.getElement().setAttribute("role", "status");
        Code shown = new Code(token);
        shown.addClassName("token");
        form.removeAll();
        form.add(new H2(name), once, shown, close());
        load();
    }

    private void revoke(Sender sender) {
        inTheBackground(() -> {
            senders.revoke(sender.name());
            return () -> {
                written("sender " + sender.name(), "revoked");
                load();
            };
        });
    }

    private void written(String subject, String after) {
        setting.audit().changed(setting.actor(), subject, "", after);
        changed.run();
    }

    private void complain(String text) {
        form.getChildren()
                .filter(child -> child.hasClassName("login-complaint"))
                .toList()
                .forEach(form::remove);
        form.add(SettingsBoard.complaint(text));
    }

    /** Something that takes a moment, and gives what to do with its answer on the page. */
    private interface Asked {
        SerializableRunnable answer();
    }

    private void inTheBackground(Asked asked) {
        var told = UI.getCurrent().accessLater(SerializableRunnable::run, () -> {});
        Thread.ofVirtual().name("senders").start(() -> {
            SerializableRunnable answer;
            try {
                answer = asked.answer();
            } catch (Senders.Refused refused) {
                answer = () -> complain(words.say("senders.refused", String.valueOf(refused.getMessage())));
            }
            SerializableRunnable given = answer;
            told.accept(() -> {
                getElement().removeAttribute("aria-busy");
                given.run();
            });
        });
    }
}
