package dev.storewatch.ui.alert;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import dev.storewatch.ui.shell.Choice;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.table.TableElement;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.desk.AlertDesk;
import dev.storewatch.warehouse.alert.people.Handle;
import dev.storewatch.warehouse.alert.people.ShiftLead;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is called in messages: how each product calls a person, and who leads which shift. Numbers are shown by their ends alone. */
final class PeoplePanel extends Div {
    private static final long serialVersionUID = 1L;

    private static final List<ChannelKind> CALLING =
            List.of(ChannelKind.DINGTALK, ChannelKind.FEISHU, ChannelKind.WECOM, ChannelKind.SLACK, ChannelKind.TEAMS);

    private final transient AlertDesk desk;
    private final transient Words words;
    private final String who;
    private final TableElement handles;
    private final TableElement leads;
    private final transient Map<String, Handle> knownHandles = new LinkedHashMap<>();
    private final transient Map<String, ShiftLead> knownLeads = new LinkedHashMap<>();
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
        handles = new TableElement(handles(List.of())).onAct((id, _) -> trying(() -> delete(knownHandles.get(id))));
        leads = new TableElement(leads(List.of())).onAct((id, _) -> trying(() -> delete(knownLeads.get(id))));
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
        knownHandles.clear();
        knownLeads.clear();
        desk.handles().forEach(one -> knownHandles.put(one.kind() + "/" + one.person(), one));
        desk.leads()
                .forEach(one ->
                        knownLeads.put(one.storeId() + "/" + one.from() + "/" + one.to() + "/" + one.person(), one));
        handles.show(handles(knownHandles.entrySet().stream()
                .map(one -> new Table.Row(
                        one.getKey(),
                        "",
                        List.of(
                                Figure.text(one.getValue().person()),
                                Figure.text(words.say(one.getValue().kind().label())),
                                Figure.text(covered(one.getValue().handle())),
                                deleting())))
                .toList()));
        leads.show(leads(knownLeads.entrySet().stream()
                .map(one -> lead(one.getKey(), one.getValue()))
                .toList()));
    }

    private Table.Row lead(String id, ShiftLead one) {
        return new Table.Row(
                id,
                "",
                List.of(
                        Figure.text(one.storeId().isEmpty() ? words.say("people.everyStore") : one.storeId()),
                        Figure.text(one.from().toString()),
                        Figure.text(one.to().toString()),
                        Figure.text(one.person()),
                        deleting()));
    }

    private Figure deleting() {
        return Figure.acts(List.of(Figure.Act.of("delete", words.say("channels.delete"))));
    }

    private Table handles(List<Table.Row> rows) {
        return table("people.title", List.of("people.person", "channels.kind", "people.handle", "alerts.act"), rows);
    }

    private Table leads(List<Table.Row> rows) {
        return table(
                "people.shifts",
                List.of("people.store", "people.from", "people.to", "people.person", "alerts.act"),
                rows);
    }

    private Table table(String caption, List<String> heads, List<Table.Row> rows) {
        return new Table(
                words.say(caption),
                heads.stream().map(key -> Column.words(key, words.say(key))).toList(),
                rows);
    }

    private void delete(@Nullable Handle handle) {
        if (handle != null) {
            desk.delete(handle, who);
        }
    }

    private void delete(@Nullable ShiftLead shift) {
        if (shift != null) {
            desk.delete(shift, who);
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
