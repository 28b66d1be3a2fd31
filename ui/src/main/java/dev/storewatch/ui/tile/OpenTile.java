package dev.storewatch.ui.tile;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Things;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.table.TableElement;
import dev.storewatch.ui.text.AgeText;
import dev.storewatch.ui.text.CodeText;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.item.OpenItem;
import dev.storewatch.warehouse.query.item.OpenItems;
import dev.storewatch.warehouse.query.item.OpenKind;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What waits for somebody: how many by age, and the oldest, each leading to its thing. */
public final class OpenTile {
    private final Words words;
    private final Scope scope;
    private final Address address;

    public OpenTile(Words words, Scope scope, Address address) {
        this.words = words;
        this.scope = scope;
        this.address = address;
    }

    public Tile.Content of(OpenItems items) {
        if (items.count() == 0) {
            return Tile.Content.of(Exports.empty(words.say("open.nothing")));
        }
        Table table = table(items);
        String file = "open-" + items.kind().name().toLowerCase(Locale.ROOT);
        return Tile.Content.of(
                new Div(ages(items), new TableElement(table)), Exports.csv(table, file), Exports.xlsx(table, file));
    }

    /** How many there are of each age; the bar's length is the share. */
    private Div ages(OpenItems items) {
        Div ages = new Div();
        ages.addClassName("ages");
        IntStream.range(0, items.ages().size()).forEach(place -> {
            long count = items.ages().get(place);
            Span number = new Span(NumberText.count(count));
            number.addClassName("value");
            Span label = new Span(label(place));
            label.addClassName("label");
            Div age = new Div(number, label);
            age.getStyle().set("--share", String.valueOf((double) count / items.count()));
            if (count > 0 && place >= OpenItems.AGES.size() - 1) {
                age.addClassName("old");
            }
            ages.add(age);
        });
        return ages;
    }

    private String label(int place) {
        if (place == 0) {
            return "< " + OpenItems.AGES.getFirst() + " h";
        }
        return place == OpenItems.AGES.size()
                ? "> " + OpenItems.AGES.getLast() + " h"
                : OpenItems.AGES.get(place - 1) + "–" + OpenItems.AGES.get(place) + " h";
    }

    private Table table(OpenItems items) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("id", words.say("open.id")));
        if (scope.single().isEmpty()) {
            columns.add(Column.words("store", words.say("table.store")));
        }
        columns.add(Column.number(
                        "age",
                        words.say("open.age"),
                        List.of(new Figure.Line(
                                words.say("explain.formula"),
                                words.say("open.age." + items.kind().name().toLowerCase(Locale.ROOT)))))
                .main());
        columns.add(Column.words(
                "about", words.say("open.about." + items.kind().name().toLowerCase(Locale.ROOT))));
        columns.add(Column.words("sku", words.say("why.by.sku")));
        columns.add(Column.words("agent", words.say("why.by.agent")));
        return new Table(
                words.say("tile.open." + items.kind().name().toLowerCase(Locale.ROOT)),
                columns,
                items.oldest().stream().map(item -> row(items, item)).toList());
    }

    private Table.Row row(OpenItems items, OpenItem item) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.text(item.id()));
        if (scope.single().isEmpty()) {
            figures.add(Figure.text(scope.find(item.store().value())
                    .map(Store::name)
                    .orElse(item.store().value())));
        }
        figures.add(Figure.number(
                        AgeText.of(items.age(item)),
                        BigDecimal.valueOf(items.age(item).toSeconds()))
                .helped(words.say("open.since"), AgeText.moment(item.since(), zoneOf(item))));
        figures.add(Figure.text(about(items.kind(), item.about())));
        figures.add(Figure.text(item.sku()));
        figures.add(Figure.text(item.agent()));
        return new Table.Row(
                item.store() + "/" + item.id(),
                Things.address(address, item.store(), items.kind().thing(), item.id()),
                figures);
    }

    private ZoneId zoneOf(OpenItem item) {
        return scope.find(item.store().value()).map(Store::zone).orElse(Store.DEFAULT_ZONE);
    }

    private String about(OpenKind kind, String code) {
        return switch (kind) {
            case REFUNDS, DISPUTES, COMPLAINTS -> CodeText.of("reason", code, words);
            case CONVERSATIONS -> CodeText.of("phase", code, words);
            case SHIPMENTS -> "";
            case PARCELS, REVIEWS -> code;
        };
    }
}
