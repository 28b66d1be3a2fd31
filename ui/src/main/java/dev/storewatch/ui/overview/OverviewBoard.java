package dev.storewatch.ui.overview;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.storewatch.ui.figure.Explanation;
import dev.storewatch.ui.load.AsyncState;
import dev.storewatch.ui.load.LiveOverviews;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.FiringBand;
import dev.storewatch.ui.tile.FiringFigures;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.ui.tile.TrendTile;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.Overview;
import dev.storewatch.warehouse.query.Period;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.StoreFigures;
import dev.storewatch.warehouse.query.StoreId;
import dev.storewatch.warehouse.query.Trend;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The page's content in one language: figures, freshness and trend, each loading and failing alone. */
class OverviewBoard extends PageBody implements FiguresTable.Host {
    private static final long serialVersionUID = 1L;
    /** A trend of a shorter range would say nothing: it leads up to the range instead. */
    private static final int TREND_DAYS = 14;

    /** What the board needs and tells. */
    record Setting(
            Words words,
            MetricReader reader,
            LiveOverviews.Seen live,
            Function<Consumer<List<AlertRow>>, LiveOverviews.Watch> alerts,
            InstantSource clock,
            Consumer<Period> jump,
            Consumer<Choice> choose) {}

    private final transient Setting setting;
    private final Notice notice;
    private final FiringBand band;
    private final FiguresTable table;
    private final FreshnessMark freshness;
    private final Tile<Trend> trend;
    private final transient List<LiveOverviews.Watch> watches = new ArrayList<>();
    private transient Address address = Address.parse(QueryParameters.empty());
    private transient Period period = Address.DEFAULT_PERIOD;
    private transient FiringFigures firing = FiringFigures.NONE;
    private transient Optional<Choice> choice = Optional.empty();
    private transient Optional<Overview> shown = Optional.empty();
    private transient Optional<StoreFigures> trendOf = Optional.empty();
    private transient List<Object> trendAsked = List.of();

    OverviewBoard(Setting setting) {
        this.setting = setting;
        addClassName("board");
        notice = new Notice(setting.words());
        band = new FiringBand(setting.words());
        table = new FiguresTable(this);
        freshness = new FreshnessMark(setting.words(), setting.clock());
        trend = new Tile<>("trend", setting.words(), new TrendTile(setting.words())::of);
        trend.setVisible(false);
        table.show(Rows.head(setting.words()));
        add(freshness, notice, band, table, OverviewExport.actions(() -> shown.orElseThrow(), setting.words()), trend);
    }

    /** Shows another range or choice; what is shown stays until the new is there. */
    @Override
    public void show(Address next) {
        address = next;
        if (!address.period().equals(period)) {
            period = address.period();
            trendOf = Optional.empty();
            if (isAttached()) {
                table.setStale(true);
                watch();
            }
        }
        Optional<Choice> chosen = Choice.of(address);
        if (!chosen.equals(choice)) {
            choice = chosen;
            shown.ifPresent(this::showTrend);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watch();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching();
    }

    private void watch() {
        stopWatching();
        UI ui = getUI().orElseThrow(() -> new IllegalStateException("Watching without a page"));
        Period watched = period;
        watches.add(setting.live()
                .watch(
                        watched,
                        state -> inPage(ui, () -> {
                            if (watched.equals(period)) {
                                show(state);
                            }
                        })));
        watches.add(setting.live().watchFreshness(state -> inPage(ui, () -> freshness.show(state))));
        watches.add(setting.alerts().apply(alerts -> inPage(ui, () -> fires(alerts))));
    }

    private void fires(List<AlertRow> alerts) {
        band.show(alerts, address);
        FiringFigures now = new FiringFigures(alerts);
        if (!now.equals(firing)) {
            firing = now;
            shown.ifPresent(overview -> table.show(rows(overview)));
        }
    }

    private static void inPage(UI ui, Runnable change) {
        ui.accessLater(change::run, () -> {}).run();
    }

    private void stopWatching() {
        watches.forEach(LiveOverviews.Watch::close);
        watches.clear();
    }

    void show(AsyncState<Overview> state) {
        switch (state) {
            case AsyncState.Loading<Overview> _ -> {}
            case AsyncState.Failed<Overview> _ -> {
                table.setStale(true);
                notice.failed(this::watch);
            }
            case AsyncState.Ready<Overview> ready -> show(ready.value());
        }
    }

    private void show(Overview overview) {
        shown = Optional.of(overview);
        table.setStale(false);
        table.setVisible(overview.directory().newestDay().isPresent());
        notice.about(overview, setting.jump());
        table.show(rows(overview));
        table.showTotals(setting.live()
                .once(
                        "totals",
                        List.of(overview.period(), setting.words().language()),
                        overview.asOf(),
                        () -> Totals.of(overview, setting.words())));
        showTrend(overview);
    }

    /** Made, and kept, once for all who look at the same numbers in the same language. */
    private List<TableModel.Row> rows(Overview overview) {
        FiringFigures now = firing;
        return setting.live()
                .once(
                        "rows",
                        List.of(overview.period(), setting.words().language(), now),
                        overview.asOf(),
                        () -> Rows.of(overview, setting.words(), now));
    }

    /** Loads the trend when another figure is chosen or its store's numbers changed. */
    private void showTrend(Overview overview) {
        Optional<Choice> wanted = choice.filter(
                        chosen -> figures(overview, chosen.store().value()).isPresent())
                .or(() -> worst(overview));
        wanted.ifPresent(chosen -> {
            table.choose(chosen);
            StoreFigures figures = figures(overview, chosen.store().value()).orElseThrow();
            if (choice.isEmpty()) {
                choice = wanted;
            }
            DayRange days = figures.now().range().atLeast(TREND_DAYS);
            List<Object> asked = List.of(chosen, days);
            if (!trendOf.equals(Optional.of(figures)) || !trendAsked.equals(asked)) {
                trendOf = Optional.of(figures);
                trendAsked = asked;
                trend.setVisible(true);
                trend.title(figures.store().name() + " · "
                        + setting.words().say(chosen.metric().label()));
                trend.about(setting.words().say(chosen.metric().question()));
                Scope one = Scope.of(figures.store());
                trend.ask(
                        asked,
                        () -> setting.live()
                                .once(
                                        "trend",
                                        List.of(one, chosen.metric(), days),
                                        overview.asOf(),
                                        () -> setting.reader().trend(one, chosen.metric(), days)));
            }
        });
    }

    /** Until somebody chooses, the worst figure of the worst store that has data. */
    private static Optional<Choice> worst(Overview overview) {
        return overview.stores().stream()
                .filter(store -> !store.now().sums().isNone())
                .min(Ranking.STORES)
                .map(store ->
                        new Choice(store.store().id(), Ranking.indicators(store).getFirst()));
    }

    private static Optional<StoreFigures> figures(Overview overview, String store) {
        return overview.stores().stream()
                .filter(figures -> figures.store().id().value().equals(store))
                .findFirst();
    }

    @Override
    public Explanation explain(String store, String metric) {
        Overview overview = shown.orElseThrow();
        Metric asked = MetricCatalog.find(metric).orElseThrow();
        Explanation explained =
                Explanation.of(figures(overview, store).orElseThrow(), asked, overview.asOf(), setting.words());
        return firing.about(store, asked)
                .map(alert -> explained.with(new Explanation.Line(
                        setting.words().say("explain.alert"), setting.words().say(alert))))
                .orElse(explained);
    }

    /** A total's id is the metric's, with the currency behind a colon where there is one. */
    @Override
    public Explanation explainTotal(String total) {
        Overview overview = shown.orElseThrow();
        int colon = total.indexOf(':');
        String currency = colon < 0 ? "" : total.substring(colon + 1);
        Metric metric = MetricCatalog.find(colon < 0 ? total : total.substring(0, colon))
                .orElseThrow();
        List<StoreFigures> stores = overview.stores().stream()
                .filter(store -> colon < 0 || store.store().currency().equals(currency))
                .toList();
        return Explanation.ofTotal(metric, currency, stores, overview.asOf(), setting.words());
    }

    @Override
    public void choose(String store, String metric) {
        MetricCatalog.find(metric)
                .filter(MetricCatalog.INDICATORS::contains)
                .ifPresent(found -> setting.choose().accept(new Choice(new StoreId(store), found)));
    }
}
