package dev.storewatch.ui.store;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import dev.storewatch.ui.load.AsyncState;
import dev.storewatch.ui.load.LiveOverviews;
import dev.storewatch.ui.load.Question;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.shell.PageNotice;
import dev.storewatch.ui.shell.StoreSelect;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.FiringBand;
import dev.storewatch.ui.tile.FiringFigures;
import dev.storewatch.ui.tile.OpenTile;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.ui.tile.TrendTile;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Overview;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.StoreFigures;
import dev.storewatch.warehouse.query.Trend;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import dev.storewatch.warehouse.query.item.ItemReader;
import dev.storewatch.warehouse.query.item.OpenItems;
import dev.storewatch.warehouse.query.item.OpenKind;
import dev.storewatch.warehouse.query.why.Why;
import dev.storewatch.warehouse.query.why.WhyReader;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The page of a store: the nine numbers are live, what is below them is asked again when they changed, not more often than every few seconds. */
final class StoreBoard extends PageBody {
    private static final long serialVersionUID = 1L;
    private static final String METRIC = "metric";
    private static final int TREND_DAYS = 28;
    private static final int OLDEST = 8;
    private static final List<OpenKind> OPEN =
            List.of(OpenKind.REFUNDS, OpenKind.SHIPMENTS, OpenKind.CONVERSATIONS, OpenKind.COMPLAINTS);

    private final transient Frame frame;
    private final transient Words words;
    private final transient WhyReader whys;
    private final transient ItemReader items;
    private final PageNotice notice;
    private final StoreSelect select;
    private final Span about = new Span();
    private final FiringBand band;
    private final IndicatorStrip strip;
    private final Tile<Trend> trend;
    private final Tile<Why> why;
    private final transient Map<OpenKind, Tile<OpenItems>> open = new EnumMap<>(OpenKind.class);
    private transient Address address;
    private transient Optional<LiveOverviews.Watch> watch = Optional.empty();
    private transient Optional<LiveOverviews.Watch> alerts = Optional.empty();
    private transient List<AlertRow> firing = List.of();
    private transient Optional<Store> store = Optional.empty();
    private transient Optional<Overview> overview = Optional.empty();
    private transient Optional<StoreFigures> asked = Optional.empty();
    private transient Metric metric = MetricCatalog.SALES;
    private transient Instant askedAt = Instant.EPOCH;

    StoreBoard(Frame frame, Words words, Consumer<Address> become) {
        this.frame = frame;
        this.words = words;
        this.whys = new WhyReader(frame.queries());
        this.items = new ItemReader(frame.queries(), frame.clock());
        this.address = Address.parse(QueryParameters.empty());
        addClassName("board");
        notice = new PageNotice(words, () -> show(address));
        select = new StoreSelect(words, chosen -> chosen.ifPresent(id -> become.accept(address.with(id))));
        band = new FiringBand(words);
        strip = new IndicatorStrip(words, chosen -> become.accept(address.with(METRIC, chosen.id())));
        trend = new Tile<>("trend", words, new TrendTile(words)::of);
        why = new Tile<>("why", words, value -> new WhyTile(words, currency()).of(value));
        Div head = new Div(select, about);
        head.addClassName("page-head");
        Div grid = new Div();
        grid.addClassName("grid");
        for (OpenKind kind : OPEN) {
            Tile<OpenItems> tile = new Tile<>(
                    "open." + kind.name().toLowerCase(Locale.ROOT),
                    words,
                    value -> new OpenTile(words, scope(), address).of(value));
            open.put(kind, tile);
            grid.add(tile);
        }
        add(notice, band, head, strip, trend, why, grid);
    }

    @Override
    public void show(Address next) {
        address = next;
        metric = next.said(METRIC)
                .flatMap(MetricCatalog::find)
                .filter(MetricCatalog.INDICATORS::contains)
                .orElse(MetricCatalog.SALES);
        strip.choose(metric);
        try {
            Scope visible = frame.visible();
            store = next.store()
                    .flatMap(id -> visible.find(id.value()))
                    .or(() -> visible.stores().stream().findFirst());
            select.show(visible, Optional.empty(), store.map(Store::id));
            notice.about(visible);
        } catch (WarehouseUnavailable unavailable) {
            notice.failed();
        }
        store.ifPresent(shown -> about.setText(
                words.find("platform." + shown.platform()).orElse(shown.platform()) + " · " + shown.zone()));
        asked = Optional.empty();
        overview = Optional.empty();
        showFiring();
        if (isAttached()) {
            watch();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watch();
        UI ui = event.getUI();
        alerts = Optional.of(frame.watchAlerts(
                told -> ui.accessLater(() -> fires(told), () -> {}).run()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watch.ifPresent(LiveOverviews.Watch::close);
        alerts.ifPresent(LiveOverviews.Watch::close);
    }

    private void watch() {
        watch.ifPresent(LiveOverviews.Watch::close);
        UI ui = getUI().orElseThrow(() -> new IllegalStateException("Watching without a page"));
        Address watched = address;
        watch = Optional.of(frame.live()
                .watch(
                        watched.period(),
                        state -> ui.accessLater(
                                        () -> {
                                            if (watched.equals(address)) {
                                                told(state);
                                            }
                                        },
                                        () -> {})
                                .run()));
    }

    private void fires(List<AlertRow> told) {
        firing = told;
        showFiring();
        overview.ifPresent(this::showFigures);
    }

    /** Only what is about the store shown. */
    private void showFiring() {
        band.show(
                firing.stream()
                        .filter(alert -> store.filter(of -> of.id().value().equals(alert.storeId()))
                                .isPresent())
                        .toList(),
                address);
    }

    private void told(AsyncState<Overview> state) {
        switch (state) {
            case AsyncState.Loading<Overview> _ -> {}
            case AsyncState.Failed<Overview> _ -> notice.failed();
            case AsyncState.Ready<Overview> ready -> {
                notice.recovered();
                overview = Optional.of(ready.value());
                showFigures(ready.value());
            }
        }
    }

    private void showFigures(Overview of) {
        of.stores().stream()
                .filter(figures -> store.filter(
                                one -> one.id().equals(figures.store().id()))
                        .isPresent())
                .findFirst()
                .ifPresent(figures -> show(figures, of.asOf()));
    }

    private void show(StoreFigures figures, Instant asOf) {
        strip.show(figures, asOf, new FiringFigures(firing));
        boolean isNew = asked.isEmpty();
        boolean isChanged = !asked.equals(Optional.of(figures)) && LiveOverviews.isNextRound(askedAt, asOf);
        if (!isNew && !isChanged) {
            return;
        }
        asked = Optional.of(figures);
        askedAt = asOf;
        Scope one = Scope.of(figures.store());
        Metric chosen = metric;
        DayRange days = figures.now().range().atLeast(TREND_DAYS);
        trend.title(words.say(chosen.label()));
        trend.about(words.say(chosen.question()) + " " + words.say("trend.usual"));
        trend.ask(once(
                asOf, "trend", List.of(one, chosen, days), () -> frame.reader().trend(one, chosen, days)));
        why.title(words.say("why.title", words.say(chosen.label())));
        why.ask(once(asOf, "why", List.of(one, chosen, figures.now().range()), () -> whys.why(figures, chosen)));
        open.forEach((kind, tile) ->
                tile.ask(once(asOf, "open", List.of(one, kind, OLDEST), () -> items.open(one, kind, OLDEST))));
    }

    /** All pages that were told the same numbers read what is below them once. */
    private <T> Question<T> once(Instant asOf, String name, List<?> about, Supplier<T> source) {
        return new Question<>(about, () -> frame.live().once(name, about, asOf, source));
    }

    private Scope scope() {
        return store.map(Scope::of).orElseGet(() -> new Scope(List.of()));
    }

    private String currency() {
        return store.map(Store::currency).orElse("");
    }
}
