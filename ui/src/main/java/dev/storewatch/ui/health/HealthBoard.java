package dev.storewatch.ui.health;

import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Figure.Line;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.text.AgeText;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Exports;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.health.HealthReader;
import dev.storewatch.warehouse.query.health.Intakes;
import dev.storewatch.warehouse.query.health.Late;
import dev.storewatch.warehouse.verify.VerifyRun;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came in, what was refused and why, what came too late, and whether the numbers were proved right last night. */
final class HealthBoard extends PageBody {
    private static final long serialVersionUID = 1L;
    /** A feed without any event for this long is said to be quiet. */
    private static final Duration QUIET = Duration.ofMinutes(5);

    private final transient Frame frame;
    private final transient Words words;
    private final transient HealthReader reader;
    private final Tile<Intakes> streams;
    private final Tile<Intakes> reasons;
    private final Tile<Intakes> latest;
    private final Tile<List<Late>> late;
    private final Tile<List<VerifyRun>> nights;

    HealthBoard(Frame frame, Words words) {
        this.frame = frame;
        this.words = words;
        this.reader = new HealthReader(frame.queries(), frame.clock());
        addClassName("board");
        streams = new Tile<>("streams", words, this::streams);
        reasons = new Tile<>("reasons", words, this::reasons);
        latest = new Tile<>("refused", words, this::latest);
        late = new Tile<>("late", words, this::late);
        nights = new Tile<>("nights", words, new NightsTile(words)::of);
        // A comparison is about all stores, and tells of others than those some may see.
        nights.setVisible(frame.viewer().stores().equals(VisibleStores.ALL));
        add(streams, nights, reasons, latest, late);
    }

    @Override
    public void show(Address next) {
        List.of(streams, reasons, latest).forEach(tile -> tile.ask("health", reader::intakes));
        late.ask("late", reader::late);
        if (nights.isVisible()) {
            nights.ask("nights", reader::nights);
        }
    }

    private Tile.Content streams(Intakes intakes) {
        List<Column> columns = List.of(
                Column.words("stream", words.say("health.stream")),
                column("arrived", "health.arrived").main(),
                column("occurred", "health.occurred"),
                column("hour", "health.hour").main(),
                column("events", "health.events").main(),
                column("repeated", "health.repeated"),
                column("rejected", "health.rejected"));
        return Exports.table(
                new Table(
                        words.say("tile.streams"),
                        columns,
                        intakes.streams().stream().map(this::row).toList()),
                "streams",
                words);
    }

    private Column column(String id, String key) {
        return Column.number(
                id, words.say(key), List.of(new Line(words.say("explain.formula"), words.say(key + ".about"))));
    }

    private Table.Row row(Intakes.Stream stream) {
        boolean none = stream.events() == 0;
        return new Table.Row(
                stream.name(),
                "",
                List.of(
                        Figure.text(words.say("health.stream." + stream.name())),
                        none ? never() : age(stream.arrivedAt()),
                        none ? never() : age(stream.occurredAt()),
                        count(stream.lastHour()),
                        count(stream.events()),
                        count(stream.repeated()),
                        count(stream.rejected()).level(stream.rejected() > 0 ? "warn" : "")));
    }

    private Figure never() {
        return Figure.none(
                NumberText.NO_DATA, Optional.of(new Line(words.say("explain.value"), words.say("fresh.never"))));
    }

    private Figure age(Instant at) {
        Duration age = Duration.between(at, frame.clock().instant());
        return Figure.moment(words.say("health.ago", AgeText.of(age.isNegative() ? Duration.ZERO : age)), at)
                .level(age.compareTo(QUIET) > 0 ? "warn" : "")
                .helped(words.say("explain.asOf"), AgeText.moment(at, Store.DEFAULT_ZONE));
    }

    private static Figure count(long value) {
        return Figure.number(NumberText.count(value), BigDecimal.valueOf(value));
    }

    private Tile.Content reasons(Intakes intakes) {
        return Exports.table(
                new Table(
                        words.say("tile.reasons"),
                        List.of(
                                Column.words("reason", words.say("health.reason")),
                                Column.words("stream", words.say("health.stream")),
                                column("lines", "health.lines").main(),
                                column("latest", "health.latest").main()),
                        intakes.reasons().stream()
                                .map(one -> new Table.Row(
                                        one.stream() + "/" + one.reason(),
                                        "",
                                        List.of(
                                                Figure.text(one.reason()),
                                                Figure.text(words.say("health.stream." + one.stream())),
                                                count(one.lines()),
                                                Figure.moment(
                                                        AgeText.moment(one.latest(), Store.DEFAULT_ZONE),
                                                        one.latest()))))
                                .toList()),
                "refusals",
                words);
    }

    private Tile.Content late(List<Late> found) {
        if (found.isEmpty()) {
            return Tile.Content.of(Exports.empty(words.say("health.nothingLate")));
        }
        return Exports.table(
                new Table(
                        words.say("tile.late"),
                        List.of(
                                Column.words("stream", words.say("health.stream")),
                                Column.words("store", words.say("table.store")),
                                Column.number("events", words.say("health.events"), List.of())
                                        .main(),
                                column("occurred", "health.occurred"),
                                column("arrived", "health.arrived").main()),
                        found.stream()
                                .map(one -> new Table.Row(
                                        one.stream() + "/" + one.store(),
                                        "",
                                        List.of(
                                                Figure.text(words.say("health.stream." + one.stream())),
                                                Figure.text(one.store()),
                                                count(one.events()),
                                                moment(one.occurredAt()),
                                                moment(one.arrivedAt()))))
                                .toList()),
                "too-late",
                words);
    }

    private static Figure moment(Instant at) {
        return Figure.moment(AgeText.moment(at, Store.DEFAULT_ZONE), at);
    }

    private Tile.Content latest(Intakes intakes) {
        return Exports.table(
                new Table(
                        words.say("tile.refused"),
                        List.of(
                                Column.words("at", words.say("thing.at")),
                                Column.words("reason", words.say("health.reason")),
                                Column.words("detail", words.say("health.detail")),
                                Column.words("source", words.say("health.source")),
                                column("line", "health.line").main()),
                        intakes.latest().stream()
                                .map(one -> new Table.Row(
                                        one.source() + ":" + one.position(),
                                        "",
                                        List.of(
                                                Figure.moment(AgeText.moment(one.at(), Store.DEFAULT_ZONE), one.at()),
                                                Figure.text(one.reason()),
                                                Figure.text(one.detail()),
                                                Figure.text(one.source()),
                                                count(one.position()))))
                                .toList()),
                "refused-lines",
                words);
    }
}
