package dev.storewatch.ui.conversation;

import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Things;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Figure.Line;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.text.AgeText;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Exports;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.conversation.Risk;
import dev.storewatch.warehouse.query.conversation.Talk;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conversations with why they should be read. */
final class TalksTile {
    private final Words words;
    private final Scope scope;
    private final Address address;

    TalksTile(Words words, Scope scope, Address address) {
        this.words = words;
        this.scope = scope;
        this.address = address;
    }

    Tile.Content of(List<Talk> talks) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("id", words.say("agents.conversation")));
        if (scope.single().isEmpty()) {
            columns.add(Column.words("store", words.say("table.store")));
        }
        columns.add(Column.words("risk", words.say("talk.why")));
        columns.add(Column.number(
                        "waited",
                        words.say("talk.longest"),
                        List.of(new Line(words.say("explain.formula"), words.say("talk.longest.about"))))
                .main());
        columns.add(Column.number("score", words.say("talk.score"), List.of()).main());
        columns.add(Column.words("agent", words.say("nav.agent")));
        columns.add(Column.words("asked", words.say("talk.asked")));
        Table table = new Table(
                words.say("tile.conversations"),
                columns,
                talks.stream().map(this::row).toList());
        return Exports.table(table, "conversations", words);
    }

    private Table.Row row(Talk talk) {
        Store store = scope.find(talk.store().value()).orElseGet(() -> Store.unconfigured(talk.store()));
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.text(talk.id()));
        if (scope.single().isEmpty()) {
            figures.add(Figure.text(store.name()));
        }
        figures.add(Figure.text(talk.risks().stream()
                .sorted()
                .map(risk -> words.say("risk." + risk.name()))
                .collect(Collectors.joining(" · "))));
        figures.add(waited(talk));
        figures.add(
                talk.score() == 0
                        ? Figure.none(
                                NumberText.NO_DATA,
                                Optional.of(new Line(words.say("explain.value"), words.say("talk.notRated"))))
                        : Figure.number(String.valueOf(talk.score()), BigDecimal.valueOf(talk.score())));
        figures.add(Figure.text(talk.agent()));
        figures.add(Figure.moment(AgeText.moment(talk.askedAt(), store.zone()), talk.askedAt()));
        return new Table.Row(talk.store() + "/" + talk.id(), href(talk), figures);
    }

    private Figure waited(Talk talk) {
        if (talk.risks().contains(Risk.UNANSWERED) && talk.longestWait() == 0) {
            return Figure.none(
                    NumberText.NO_DATA,
                    Optional.of(new Line(words.say("explain.value"), words.say("risk.UNANSWERED"))));
        }
        return Figure.number(
                        AgeText.of(Duration.ofMillis((long) (talk.longestWait() * 1000))),
                        BigDecimal.valueOf(talk.longestWait()))
                .level(talk.longestWait() > 60 ? "warn" : "");
    }

    /** The same list with this one open beside it. */
    private String href(Talk talk) {
        return address.with(talk.store()).with(Things.ID, talk.id()).of(Destination.CONVERSATIONS);
    }
}
