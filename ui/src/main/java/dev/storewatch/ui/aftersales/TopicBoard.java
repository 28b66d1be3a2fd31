package dev.storewatch.ui.aftersales;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.ScopedBody;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.OpenTile;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.ui.tile.TrendTile;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Trend;
import dev.storewatch.warehouse.query.breakdown.Breakdown;
import dev.storewatch.warehouse.query.breakdown.BreakdownReader;
import dev.storewatch.warehouse.query.breakdown.Group;
import dev.storewatch.warehouse.query.item.ItemReader;
import dev.storewatch.warehouse.query.item.OpenItems;
import dev.storewatch.warehouse.query.item.OpenKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A topic for one store or all: the chosen number over time, the facts by their properties, what is open. */
final class TopicBoard extends ScopedBody {
    private static final long serialVersionUID = 1L;
    private static final String METRIC = "metric";
    private static final int TREND_DAYS = 28;
    private static final int OLDEST = 12;

    private final transient Topic topic;
    private final transient BreakdownReader facts;
    private final transient ItemReader items;
    private final Tile<Trend> trend;
    private final transient Map<Metric, NativeButton> chips = new LinkedHashMap<>();
    private final transient Map<Breakdown, Tile<List<Group>>> groups = new EnumMap<>(Breakdown.class);
    private final transient Map<OpenKind, Tile<OpenItems>> open = new EnumMap<>(OpenKind.class);

    TopicBoard(Topic topic, Frame frame, Words words, Consumer<Address> become) {
        super(frame, words, become);
        this.topic = topic;
        this.facts = new BreakdownReader(frame.queries());
        this.items = new ItemReader(frame.queries(), frame.clock());
        Div choice = new Div();
        choice.addClassName("chips");
        for (Metric metric : topic.metrics()) {
            NativeButton chip = new NativeButton(
                    words.say(metric.label()), _ -> become(address().with(METRIC, metric.id())));
            chips.put(metric, chip);
            choice.add(chip);
        }
        trend = new Tile<>("trend", words, new TrendTile(words)::of);
        Div grid = new Div();
        grid.addClassName("grid");
        for (OpenKind kind : topic.open()) {
            Tile<OpenItems> tile = new Tile<>(
                    "open." + kind.name().toLowerCase(Locale.ROOT),
                    words,
                    value -> new OpenTile(words, scope(), address()).of(value));
            open.put(kind, tile);
            grid.add(tile);
        }
        for (Breakdown breakdown : topic.breakdowns()) {
            Tile<List<Group>> tile = new Tile<>(
                    "by." + breakdown.name().toLowerCase(Locale.ROOT),
                    words,
                    value -> new GroupsTile(words, scope()).of(breakdown, value));
            groups.put(breakdown, tile);
            grid.add(tile);
        }
        add(choice, trend, grid);
    }

    @Override
    protected void ask(Scope scope, DayRange days) {
        Metric chosen = address()
                .said(METRIC)
                .flatMap(id -> topic.metrics().stream()
                        .filter(metric -> metric.id().equals(id))
                        .findFirst())
                .orElse(topic.metrics().getFirst());
        chips.forEach((metric, chip) ->
                chip.getElement().setAttribute("aria-pressed", String.valueOf(metric.equals(chosen))));
        DayRange shown = days.atLeast(TREND_DAYS);
        trend.title(words().say(chosen.label()));
        trend.about(words().say(chosen.question()) + " " + words().say("trend.usual"));
        trend.ask(once(
                "trend", List.of(scope, chosen, shown), () -> frame().reader().trend(scope, chosen, shown)));
        groups.forEach((breakdown, tile) ->
                tile.ask(once("groups", List.of(scope, breakdown, days), () -> facts.groups(scope, breakdown, days))));
        open.forEach((kind, tile) ->
                tile.ask(once("open", List.of(scope, kind, OLDEST), () -> items.open(scope, kind, OLDEST))));
    }
}
