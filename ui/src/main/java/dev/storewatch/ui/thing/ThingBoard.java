package dev.storewatch.ui.thing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.shell.PageNotice;
import dev.storewatch.ui.shell.Things;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.text.AgeText;
import dev.storewatch.ui.text.CodeText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Exports;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import dev.storewatch.warehouse.query.item.ItemReader;
import dev.storewatch.warehouse.query.item.ThingKind;
import dev.storewatch.warehouse.query.item.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events of a thing and of its order, earliest first, with the time between them. */
final class ThingBoard extends PageBody {
    private static final long serialVersionUID = 1L;

    private final transient Frame frame;
    private final transient Words words;
    private final transient ItemReader items;
    private final PageNotice notice;
    private final Tile<List<TimelineEvent>> timeline;
    private transient Optional<Address> address = Optional.empty();
    private transient Optional<Store> store = Optional.empty();

    ThingBoard(Frame frame, Words words) {
        this.frame = frame;
        this.words = words;
        this.items = new ItemReader(frame.queries(), frame.clock());
        addClassName("board");
        notice = new PageNotice(words, () -> address.ifPresent(this::show));
        timeline = new Tile<>("timeline", words, this::content);
        add(notice, timeline);
    }

    @Override
    public void show(Address next) {
        address = Optional.of(next);
        Optional<ThingKind> kind = next.said(Things.KIND).flatMap(ThingBoard::kind);
        Optional<String> id = next.said(Things.ID);
        try {
            store = next.store().flatMap(named -> frame.visible().find(named.value()));
        } catch (WarehouseUnavailable unavailable) {
            notice.failed();
            return;
        }
        if (kind.isEmpty() || id.isEmpty() || store.isEmpty()) {
            timeline.title(words.say("thing.unknown"));
            timeline.ask("unknown", List::of);
            return;
        }
        Store of = store.get();
        ThingKind asked = kind.get();
        String name = id.get();
        timeline.title(words.say("thing." + asked.name().toLowerCase(Locale.ROOT)) + " " + name);
        timeline.about(of.name() + " · " + of.zone());
        timeline.ask(List.of(of, asked, name), () -> items.timeline(of.id(), asked, name));
    }

    private static Optional<ThingKind> kind(String text) {
        return Stream.of(ThingKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private Tile.Content content(List<TimelineEvent> events) {
        if (events.isEmpty()) {
            return Tile.Content.of(Exports.empty(words.say("thing.nothing")));
        }
        OrderedList list = new OrderedList();
        list.addClassName("timeline");
        Optional<Instant> before = Optional.empty();
        for (TimelineEvent event : events) {
            list.add(item(event, before));
            before = Optional.of(event.at());
        }
        Table table = table(events);
        return Tile.Content.of(list, Exports.csv(table, "events"), Exports.xlsx(table, "events"));
    }

    private ListItem item(TimelineEvent event, Optional<Instant> before) {
        ListItem item = new ListItem();
        item.add(
                span("when", moment(event)),
                span(
                        "gap",
                        before.map(at -> "+ " + AgeText.of(Duration.between(at, event.at())))
                                .orElse("")),
                new Div(span("what", type(event)), span("who", event.agent()), span("carried", carried(event))));
        return item;
    }

    private static Span span(String css, String text) {
        Span span = new Span(text);
        span.addClassName(css);
        return span;
    }

    private String moment(TimelineEvent event) {
        return AgeText.moment(event.at(), store.map(Store::zone).orElse(Store.DEFAULT_ZONE));
    }

    private String type(TimelineEvent event) {
        return words.find("event." + event.type()).orElse(event.type());
    }

    private String carried(TimelineEvent event) {
        return new TreeMap<>(event.carried())
                .entrySet().stream()
                        .filter(entry -> !isThis(entry))
                        .map(entry ->
                                words.find("carried." + entry.getKey()).orElse(entry.getKey()) + " " + value(entry))
                        .collect(Collectors.joining(" · "));
    }

    /** What the page's title says already. */
    private boolean isThis(Map.Entry<String, String> entry) {
        return address.flatMap(said -> said.said(Things.ID))
                .filter(entry.getValue()::equals)
                .isPresent();
    }

    private String value(Map.Entry<String, String> entry) {
        return switch (entry.getKey()) {
            case "reason_code", "category" -> CodeText.of("reason", entry.getValue(), words);
            case "kind" -> CodeText.of("kind", entry.getValue(), words);
            case "responsible" -> CodeText.of("responsible", entry.getValue(), words);
            default -> entry.getValue();
        };
    }

    private Table table(List<TimelineEvent> events) {
        return new Table(
                words.say("tile.timeline"),
                List.of(
                        Column.words("at", words.say("thing.at")),
                        Column.words("type", words.say("thing.event")),
                        Column.words("agent", words.say("nav.agent")),
                        Column.words("carried", words.say("thing.carried")),
                        Column.words("id", "event_id")),
                events.stream()
                        .map(event -> new Table.Row(
                                event.id(),
                                "",
                                List.of(
                                        Figure.moment(moment(event), event.at()),
                                        Figure.text(event.type()),
                                        Figure.text(event.agent()),
                                        Figure.text(carried(event)),
                                        Figure.text(event.id()))))
                        .toList());
    }
}
