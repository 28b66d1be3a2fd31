package dev.storewatch.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.audit.AuditEvent;
import dev.storewatch.warehouse.metric.Goal;
import dev.storewatch.warehouse.query.StoreId;
import dev.storewatch.warehouse.store.Store;
import dev.storewatch.warehouse.store.StoresFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The stores as configured, and a form for one; every change with what stood before. */
class StoresPanel extends Section {
    private static final long serialVersionUID = 1L;
    private static final int CHANGES_SHOWN = 20;

    private final transient SettingsBoard.Setting setting;
    private final transient Words words;
    private final transient Runnable changed;
    private final Div list = new Div();
    private final Div form = new Div();

    /** {@code changed} is run after every change. */
    StoresPanel(SettingsBoard.Setting setting, Runnable changed) {
        this.setting = setting;
        this.words = setting.words();
        this.changed = changed;
        form.addClassName("account-form");
        Div columns = new Div(list, form);
        columns.addClassName("settings-columns");
        add(new H2(words.say("settings.stores")), columns);
        showAll();
    }

    private void showAll() {
        list.removeAll();
        try {
            Map<String, Store> configured = setting.stores().all();
            list.add(PlainTable.of(
                    words.say("settings.stores"),
                    Stream.concat(
                                    Stream.of("store", "shown", "platform", "zone", "currency", "hours", "industry")
                                            .map(key -> words.say("settings.head." + key)),
                                    Stream.of(""))
                            .toList(),
                    setting.ids().stream()
                            .map(id -> row(configured.getOrDefault(id, Store.unconfigured(id))))
                            .toList()));
        } catch (WarehouseException unavailable) {
            list.add(SettingsBoard.complaint(words.say("sql.unavailable")));
        }
    }

    private List<PlainTable.Cell> row(Store store) {
        NativeButton change = new NativeButton(words.say("settings.change"), _ -> edit(store));
        change.addClassName("quiet");
        change.getElement().setAttribute("aria-label", words.say("settings.change") + " " + store.storeId());
        return List.of(
                new PlainTable.Text(store.storeId()),
                new PlainTable.Text(store.name()),
                new PlainTable.Text(words.find("platform." + store.platform()).orElse(store.platform())),
                new PlainTable.Text(store.timeZone()),
                new PlainTable.Text(store.currency()),
                new PlainTable.Text(store.serviceFrom() + " – " + store.serviceTo()),
                new PlainTable.Text(String.valueOf(store.industry().size())),
                new PlainTable.Holding(change));
    }

    private void edit(Store store) {
        form.removeAll();
        StoreForm fields = new StoreForm(words, store);
        GoalFields goals = new GoalFields(words, judged(store.storeId()));
        Paragraph trouble = SettingsBoard.complaint("");
        trouble.setVisible(false);
        NativeButton save = new NativeButton(words.say("settings.save"), _ -> save(fields, goals, trouble));
        save.addClassName("primary");
        NativeButton close = new NativeButton(words.say("settings.close"), _ -> form.removeAll());
        Div buttons = new Div(save, close);
        buttons.addClassName("settings-head");
        Paragraph about = new Paragraph(words.say("settings.goalsHint"));
        about.addClassName("hint");
        form.add(
                new H2(store.storeId()),
                fields,
                new H3(words.say("settings.goals")),
                about,
                goals,
                trouble,
                buttons,
                history(store.storeId()));
    }

    /** The store as its numbers are judged now. */
    private dev.storewatch.warehouse.query.Store judged(String id) {
        return setting.visible()
                .get()
                .find(id)
                .orElseGet(() -> dev.storewatch.warehouse.query.Store.unconfigured(new StoreId(id)));
    }

    private void save(StoreForm fields, GoalFields goals, Paragraph trouble) {
        List<String> asked = new ArrayList<>();
        try {
            Store wanted = fields.store();
            Map<String, Goal> wantedGoals = goals.goals();
            Store before = setting.stores().configure(wanted, asked::add);
            setting.audit().changed(setting.actor(), "store " + wanted.storeId(), before.toString(), wanted.toString());
            Map<String, Goal> goalsBefore = setting.goals()
                    .set(wanted.storeId(), wantedGoals, setting.actor().account());
            if (!goalsBefore.equals(wantedGoals)) {
                setting.audit()
                        .changed(
                                setting.actor(),
                                "store " + wanted.storeId(),
                                goalsBefore.toString(),
                                wantedGoals.toString());
            }
            setting.changed().run();
            form.removeAll();
            if (!asked.isEmpty()) {
                form.add(SettingsBoard.complaint(words.say("settings.rebuild", wanted.storeId())));
            }
            showAll();
            changed.run();
        } catch (StoresFileException refused) {
            say(trouble, words.say("settings.fault.config", String.valueOf(refused.getMessage())));
        } catch (GoalFields.NotAGoal unreadable) {
            say(trouble, words.say("settings.fault.goal", String.valueOf(unreadable.getMessage())));
        } catch (StoreForm.NotAnAverage unreadable) {
            say(trouble, words.say("settings.fault.average", String.valueOf(unreadable.getMessage())));
        } catch (WarehouseException unavailable) {
            say(trouble, words.say("sql.unavailable"));
        }
    }

    private static void say(Paragraph trouble, String text) {
        trouble.setText(text);
        trouble.setVisible(true);
    }

    private Div history(String id) {
        return PlainTable.of(
                words.say("settings.history"),
                Stream.of("at", "who", "before", "after")
                        .map(key -> words.say("settings.head." + key))
                        .toList(),
                setting.audit().changesOf("store " + id, CHANGES_SHOWN).stream()
                        .map(StoresPanel::line)
                        .toList());
    }

    private static List<PlainTable.Cell> line(AuditEvent event) {
        return List.of(
                new PlainTable.Text(SettingsBoard.moment(event.happenedAt())),
                new PlainTable.Text(event.account()),
                new PlainTable.Text(event.before()),
                new PlainTable.Text(event.after()));
    }
}
