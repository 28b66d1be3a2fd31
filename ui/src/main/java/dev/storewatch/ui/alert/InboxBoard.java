package dev.storewatch.ui.alert;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import dev.storewatch.ui.load.AsyncState;
import dev.storewatch.ui.load.LiveOverviews;
import dev.storewatch.ui.load.LiveStories;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.shell.PageNotice;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.table.TableElement;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.alert.desk.AlertDesk;
import dev.storewatch.warehouse.alert.life.Handling;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.AlertRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The list at the left, live; the alert that is open at the right; above them what the list is narrowed by and what can be decided. */
final class InboxBoard extends PageBody {
    private static final long serialVersionUID = 1L;

    private static final String OPENED = "alert";

    private final transient Frame frame;
    private final transient Words words;
    private final transient AlertDesk desk;
    private final transient LiveStories stories;
    private final transient InboxNames names;
    private final transient Consumer<Address> become;
    private final PageNotice notice;
    private final Paragraph said = new Paragraph();
    private final Paragraph empty = new Paragraph();
    private final InboxFilters filters;
    private final InboxActs acts;
    private final InboxPanel panel;
    private final Div list = new Div();
    private transient Address address = Address.parse(QueryParameters.empty());
    private transient List<AlertRow> alerts = List.of();
    private transient Table table;
    private transient Optional<TableElement> element = Optional.empty();
    private transient Set<String> marked = Set.of();
    private transient Optional<String> current = Optional.empty();
    private transient Optional<LiveOverviews.Watch> inbox = Optional.empty();
    private transient Optional<LiveOverviews.Watch> story = Optional.empty();

    InboxBoard(
            Frame frame, Words words, AlertDesk desk, LiveStories stories, InboxNames names, Consumer<Address> become) {
        this.frame = frame;
        this.words = words;
        this.desk = desk;
        this.stories = stories;
        this.names = names;
        this.become = become;
        addClassNames("board", "inbox");
        table = rows(List.of());
        notice = new PageNotice(words, frame.alerts()::refresh);
        said.getElement().setAttribute("role", "status");
        filters = new InboxFilters(words, changed -> become.accept(changed.apply(address)));
        acts = new InboxActs(words, frame.clock(), frame.viewer().name(), this::decide);
        panel = new InboxPanel(words, names.channels(), () -> become.accept(address.without(OPENED)));
        empty.addClassName("tile-empty");
        empty.setVisible(false);
        list.addClassName("inbox-list");
        list.getElement().setAttribute("aria-busy", "true");
        list.add(empty);
        Div both = new Div(list, panel);
        both.addClassName("inbox-both");
        acts.add(said);
        add(notice, filters, acts, both);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        inbox = Optional.of(frame.alerts()
                .watchInbox(
                        frame.viewer().stores(),
                        state -> ui.accessLater(() -> told(state), () -> {}).run()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        inbox.ifPresent(LiveOverviews.Watch::close);
        story.ifPresent(LiveOverviews.Watch::close);
        inbox = Optional.empty();
        story = Optional.empty();
    }

    @Override
    public void show(Address next) {
        address = next;
        draw();
    }

    private void told(AsyncState<List<AlertRow>> state) {
        switch (state) {
            case AsyncState.Ready<List<AlertRow>> ready -> {
                notice.recovered();
                list.getElement().setAttribute("aria-busy", "false");
                alerts = ready.value();
                draw();
            }
            case AsyncState.Failed<List<AlertRow>> _ -> {
                list.getElement().setAttribute("aria-busy", "false");
                notice.failed();
            }
            case AsyncState.Loading<List<AlertRow>> _ -> {}
        }
    }

    private Table rows(List<InboxEntry> entries) {
        return InboxRows.table(
                entries, InboxQuery.of(address), words, frame.clock().instant());
    }

    private void draw() {
        InboxQuery query = InboxQuery.of(address);
        List<InboxEntry> all = names.entries(alerts, frame.clock().instant(), words);
        List<InboxEntry> shown = query.of(all);
        filters.show(query, all);
        Table next = rows(shown);
        if (element.isEmpty() || !next.equals(table)) {
            table = next;
            element.ifPresentOrElse(made -> made.show(next), () -> {
                TableElement made = new TableElement(next)
                        .onOpen(this::open)
                        .onCurrent(this::at)
                        .onMarked(words.say("inbox.mark"), this::mark);
                element = Optional.of(made);
                list.add(made);
            });
        }
        boolean known = "false".equals(list.getElement().getAttribute("aria-busy"));
        empty.setVisible(known && shown.isEmpty());
        empty.setText(words.say(all.isEmpty() ? "alerts.none" : "inbox.noneHere"));
        showOpened(all);
        acts.about(chosen().size());
    }

    private void showOpened(List<InboxEntry> all) {
        Optional<String> id = address.said(OPENED);
        Optional<InboxEntry> entry = id.flatMap(
                one -> all.stream().filter(any -> any.id().equals(one)).findFirst());
        Optional<String> before = panel.shown().map(InboxEntry::id);
        if (id.isEmpty()) {
            panel.close();
        }
        entry.ifPresent(panel::show);
        Optional<String> now = panel.shown().map(InboxEntry::id);
        getElement().setAttribute("data-opened", now.isPresent());
        element.ifPresent(made -> made.pointOut(now));
        if (!now.equals(before)) {
            follow(now.flatMap(AlertKey::parse));
        }
    }

    private void follow(Optional<AlertKey> alert) {
        story.ifPresent(LiveOverviews.Watch::close);
        UI ui = UI.getCurrent();
        story = alert.map(key -> stories.watch(
                key,
                state -> ui.accessLater(
                                () -> {
                                    if (panel.shown().map(InboxEntry::id).equals(Optional.of(key.text()))) {
                                        panel.tell(state);
                                    }
                                },
                                () -> {})
                        .run()));
    }

    private void open(String row) {
        current = Optional.of(row);
        become.accept(address.with(OPENED, row));
    }

    /** The panel follows the keys where it is open. */
    private void at(String row) {
        if (current.equals(Optional.of(row))) {
            return;
        }
        current = Optional.of(row);
        boolean isAlert = table.rows().stream().noneMatch(one -> one.under().equals(row));
        if (isAlert && address.said(OPENED).isPresent()) {
            become.accept(address.with(OPENED, row));
        } else {
            acts.about(chosen().size());
        }
    }

    private void mark(List<String> rows) {
        marked = Set.copyOf(rows);
        acts.about(chosen().size());
    }

    /** What is marked; where nothing is, the row the focus was in last with all that is folded under it; else the alert that is open. */
    private List<InboxEntry> chosen() {
        Set<String> ids = marked.isEmpty()
                ? current.or(() -> address.said(OPENED)).map(this::alertsOf).orElse(Set.of())
                : marked;
        return names.entries(alerts, frame.clock().instant(), words).stream()
                .filter(entry -> ids.contains(entry.id()) && entry.standing() != Standing.RESOLVED)
                .toList();
    }

    private Set<String> alertsOf(String row) {
        List<Table.Row> under =
                table.rows().stream().filter(one -> one.under().equals(row)).toList();
        return under.isEmpty()
                ? Set.of(row)
                : under.stream().flatMap(one -> alertsOf(one.id()).stream()).collect(Collectors.toSet());
    }

    private void decide(InboxActs.Decided decided) {
        List<InboxEntry> chosen = chosen();
        if (chosen.isEmpty()) {
            say(words.say("inbox.chooseNone"));
            return;
        }
        try {
            Map<AlertKey, Handling> decisions = new HashMap<>();
            chosen.forEach(entry -> decisions.put(entry.alert().key(), decided.apply(entry.zone())));
            desk.decide(decisions);
            say(words.say("inbox.decided", decisions.size()));
        } catch (IllegalArgumentException reasonMissing) {
            say(words.say("alerts.reasonNeeded"));
            return;
        } catch (WarehouseException away) {
            say(words.say("alerts.failed"));
            return;
        }
        acts.done();
        element.ifPresent(TableElement::unmark);
        frame.alerts().refresh();
        stories.refresh();
    }

    private void say(String text) {
        said.setText(text);
    }
}
