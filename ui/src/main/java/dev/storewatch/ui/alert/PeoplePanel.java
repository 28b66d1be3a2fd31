package dev.storewatch.ui.alert;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.desk.AlertDesk;
import dev.storewatch.warehouse.alert.people.Handle;
import dev.storewatch.warehouse.alert.people.ShiftLead;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;

/** Who is called in messages: how each product calls a person, and who leads which shift. Numbers are shown by their ends alone. */
final class PeoplePanel extends Div {
    private static final long serialVersionUID = 1L;

    private static final List<ChannelKind> CALLING =
            List.of(ChannelKind.DINGTALK, ChannelKind.FEISHU, ChannelKind.WECOM, ChannelKind.SLACK, ChannelKind.TEAMS);

    private final transient AlertDesk desk;
    private final transient Words words;
    private final String who;
    private final Sheet handles;
    private final Sheet leads;
    private final Input person = new Input();
    private final Choice kind = new Choice();
    private final Input handle = new Input();
    private final Input store = new Input();
    private final Input from = new Input();
    private final Input to = new Input();
    private final Input lead = new Input();
    private final Paragraph complaint = new Paragraph();

    PeoplePanel(AlertDesk desk, Words words, String who) {
        this.desk = desk;
        this.words = words;
        this.who = who;
        addClassName("people");
        handles = new Sheet(heads("people.person", "channels.kind", "people.handle", "alerts.act"));
        leads = new Sheet(heads("people.store", "people.from", "people.to", "people.person", "alerts.act"));
        CALLING.forEach(one -> kind.offer(one.name(), words.say(one.label())));
        kind.setValue(ChannelKind.DINGTALK.name());
        complaint.getElement().setAttribute("role", "alert");
        Div called = form(
                labelled("people.person", "people-person", person),
                labelled("channels.kind", "people-kind", kind),
                labelled("people.handle", "people-handle", handle),
                new NativeButton(words.say("people.add"), _ -> trying(this::addHandle)));
        Div shift = form(
                labelled("people.store", "people-store", store),
                labelled("people.from", "people-from", from),
                labelled("people.to", "people-to", to),
                labelled("people.lead", "people-lead", lead),
                new NativeButton(words.say("people.addShift"), _ -> trying(this::addShift)));
        add(
                new H2(words.say("people.title")),
                new Paragraph(words.say("people.about")),
                handles,
                called,
                new H2(words.say("people.shifts")),
                leads,
                shift,
                complaint);
        show();
    }

    private List<String> heads(String... keys) {
        return List.of(keys).stream().map(words::say).toList();
    }

    private Component labelled(String key, String id, Component field) {
        field.setId(id);
        NativeLabel label = new NativeLabel(words.say(key));
        label.setFor(field);
        return new Div(label, field);
    }

    private static Div form(Component... fields) {
        Div form = new Div(fields);
        form.addClassName("alert-form");
        return form;
    }

    private void show() {
        handles.clear();
        leads.clear();
        for (Handle one : desk.handles()) {
            handles.row(
                    Sheet.text(one.person()),
                    Sheet.text(words.say(one.kind().label())),
                    Sheet.text(covered(one.handle())),
                    new NativeButton(words.say("channels.delete"), _ -> trying(() -> desk.delete(one, who))));
        }
        for (ShiftLead one : desk.leads()) {
            leads.row(
                    Sheet.text(one.storeId().isEmpty() ? words.say("people.everyStore") : one.storeId()),
                    Sheet.text(one.from().toString()),
                    Sheet.text(one.to().toString()),
                    Sheet.text(one.person()),
                    new NativeButton(words.say("channels.delete"), _ -> trying(() -> desk.delete(one, who))));
        }
    }

    /** Enough to recognise one's own. */
    private static String covered(String handle) {
        int shown = Math.min(4, handle.length() / 3);
        return "•••" + handle.substring(handle.length() - shown);
    }

    private void addHandle() {
        desk.save(
                new Handle(
                        person.getValue().strip(),
                        ChannelKind.valueOf(kind.getValue()),
                        handle.getValue().strip()),
                who);
        handle.clear();
    }

    private void addShift() {
        desk.save(
                new ShiftLead(
                        store.getValue().strip(),
                        LocalTime.parse(from.getValue().strip()),
                        LocalTime.parse(to.getValue().strip()),
                        lead.getValue().strip()),
                who);
    }

    private void trying(Runnable action) {
        try {
            action.run();
            complaint.setText("");
            show();
        } catch (IllegalArgumentException | DateTimeException wrong) {
            complaint.setText(words.say("people.wrong"));
        }
    }
}
