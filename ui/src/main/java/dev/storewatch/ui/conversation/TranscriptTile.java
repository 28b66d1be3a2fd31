package dev.storewatch.ui.conversation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.text.AgeText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Exports;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.warehouse.query.conversation.Message;
import dev.storewatch.warehouse.query.conversation.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A conversation with its waits: over 30 s a warning, over 60 s a breach. */
final class TranscriptTile {
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final Duration BREACH = Duration.ofSeconds(60);

    private final Words words;
    private final ZoneId zone;
    private final Instant now;

    TranscriptTile(Words words, ZoneId zone, Instant now) {
        this.words = words;
        this.zone = zone;
        this.now = now;
    }

    Tile.Content of(Transcript transcript, String id) {
        if (transcript.lines().isEmpty()) {
            return Tile.Content.of(Exports.empty(words.say("thing.nothing")));
        }
        OrderedList list = new OrderedList();
        list.addClassName("transcript");
        for (Transcript.Line line : transcript.lines()) {
            line.waited().ifPresent(waited -> list.add(wait(waited, words.say("talk.waited", AgeText.of(waited)))));
            list.add(message(line.message()));
        }
        transcript.waitingSince().ifPresent(since -> {
            Duration waits = Duration.between(since, now);
            list.add(wait(waits, words.say("talk.waits", AgeText.of(waits.isNegative() ? Duration.ZERO : waits))));
        });
        Table table = table(transcript);
        return Tile.Content.of(
                list, Exports.csv(table, "conversation-" + id), Exports.xlsx(table, "conversation-" + id));
    }

    private static ListItem wait(Duration waited, String text) {
        ListItem item = new ListItem(text);
        item.addClassName("wait");
        if (waited.compareTo(LATE) > 0) {
            item.addClassName(waited.compareTo(BREACH) > 0 ? "critical" : "warn");
        }
        return item;
    }

    private ListItem message(Message message) {
        Span head = new Span(who(message) + "  " + AgeText.moment(message.at(), zone));
        head.addClassName("when");
        Div text = new Div();
        text.setText(text(message));
        ListItem item = new ListItem(head, text);
        item.addClassName(css(message));
        return item;
    }

    private static String css(Message message) {
        if (!"message.sent".equals(message.type())) {
            return "note";
        }
        if (message.isFromBuyer()) {
            return "buyer";
        }
        return message.isHumanReply() ? "agent" : "bot";
    }

    private String who(Message message) {
        if (!"message.sent".equals(message.type())) {
            return message.agent();
        }
        String sender = words.say("sender." + (message.isAutomatic() ? "AUTO" : message.sender()));
        return message.isHumanReply() ? message.agent() : sender;
    }

    private String text(Message message) {
        if ("message.sent".equals(message.type())) {
            return message.text().isEmpty() ? words.say("talk.noText") : message.text();
        }
        String said = words.find("event." + message.type()).orElse(message.type());
        return message.text().isEmpty() ? said : said + ": " + message.text();
    }

    private Table table(Transcript transcript) {
        return new Table(
                words.say("tile.transcript"),
                List.of(
                        Column.words("at", words.say("thing.at")),
                        Column.words("who", words.say("talk.who")),
                        Column.words("text", words.say("talk.text"))),
                transcript.lines().stream()
                        .map(line -> new Table.Row(
                                line.message().id(),
                                "",
                                List.of(
                                        Figure.moment(
                                                AgeText.moment(line.message().at(), zone),
                                                line.message().at()),
                                        Figure.text(who(line.message())),
                                        Figure.text(text(line.message())))))
                        .toList());
    }
}
