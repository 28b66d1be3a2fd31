package dev.storewatch.ui.agent;

import dev.storewatch.ui.figure.MetricFigure;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Things;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Figure.Line;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.TimeScale;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Exports;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.warehouse.metric.AgentMetrics;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.metric.Unit;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.agent.AgentFigures;
import dev.storewatch.warehouse.query.agent.League;
import dev.storewatch.warehouse.query.agent.Spread;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everybody side by side, most waits over 60 s first; the team stands last. */
final class LeagueTile {
    private static final Set<Metric> ON_A_PHONE =
            Set.of(AgentMetrics.FIRST_RESPONSE_IN_30S, AgentMetrics.OVER_60S, AgentMetrics.CONVERSION_D1);

    private final Words words;
    private final Scope scope;
    private final DayRange days;
    private final Address address;
    private final Instant now;

    LeagueTile(Words words, Scope scope, DayRange days, Address address, Instant now) {
        this.words = words;
        this.scope = scope;
        this.days = days;
        this.address = address;
        this.now = now;
    }

    Tile.Content of(League league) {
        List<Table.Row> rows = new ArrayList<>();
        league.agents().stream()
                .sorted(Comparator.comparing((AgentFigures one) -> one.sums().of(Measure.TURNS_OVER_60S))
                        .reversed()
                        .thenComparing(AgentFigures::agent))
                .forEach(one -> rows.add(row(league, one)));
        if (rows.size() > 1) {
            rows.add(team(league));
        }
        return Exports.table(new Table(words.say("tile.league"), columns(), rows), "agents", words);
    }

    private List<Column> columns() {
        String zone =
                scope.stores().isEmpty() ? "" : scope.stores().getFirst().zone().getId();
        MetricFigure figures = new MetricFigure(words, "");
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("agent", words.say("nav.agent")));
        if (scope.single().isEmpty()) {
            columns.add(Column.words("store", words.say("table.store")));
        }
        columns.add(Column.number("conversations", words.say(Measure.CONVERSATIONS.label()), List.of()));
        for (Metric metric : AgentMetrics.ALL) {
            Column column = figures.column(
                    scope.single().map(store -> store.judged(metric)).orElse(metric), days, zone);
            columns.add(ON_A_PHONE.contains(metric) ? column.main() : column);
            if (metric.equals(AgentMetrics.FIRST_RESPONSE)) {
                columns.add(spread("median", "agents.median"));
                columns.add(spread("p90", "agents.p90"));
            }
        }
        return columns;
    }

    private Column spread(String id, String key) {
        return Column.number(
                id, words.say(key), List.of(new Line(words.say("explain.formula"), words.say(key + ".about"))));
    }

    private Table.Row row(League league, AgentFigures one) {
        Store store = scope.find(one.store().value()).orElseGet(() -> Store.unconfigured(one.store()));
        String name = one.agent().isEmpty() ? words.say("agents.nobody") : one.agent();
        String href = one.agent().isEmpty()
                ? ""
                : address.elsewhere()
                        .with(one.store())
                        .with(Things.AGENT, one.agent())
                        .of(Destination.AGENTS);
        return new Table.Row(
                one.store() + "/" + one.agent(),
                href,
                figures(name, Optional.of(store), store.currency(), one.sums(), league.firstResponse(one)));
    }

    private Table.Row team(League league) {
        return new Table.Row(
                "team",
                "",
                figures(
                        words.say("agents.team"),
                        Optional.empty(),
                        scope.currency().orElse(""),
                        league.team(),
                        league.teamFirstResponse()));
    }

    private List<Figure> figures(
            String name, Optional<Store> store, String currency, Sums sums, Optional<Spread> firstResponse) {
        MetricFigure made = new MetricFigure(words, currency);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.text(name));
        if (scope.single().isEmpty()) {
            figures.add(Figure.text(store.map(Store::name).orElse("")));
        }
        BigDecimal conversations = sums.of(Measure.CONVERSATIONS);
        figures.add(Figure.number(NumberText.number(conversations, 0), conversations));
        for (Metric metric : AgentMetrics.ALL) {
            boolean mixed = metric.unit() == Unit.MONEY && currency.isEmpty();
            figures.add(
                    mixed
                            ? Figure.none(
                                    NumberText.NO_DATA,
                                    Optional.of(new Line(words.say("explain.value"), words.say("agents.currencies"))))
                            : store.map(of -> made.of(of.judged(metric), sums, isSettled(metric), of.goal(metric)))
                                    .orElseGet(() -> made.of(metric, sums, isSettled(metric))));
            if (metric.equals(AgentMetrics.FIRST_RESPONSE)) {
                figures.add(seconds(firstResponse.map(Spread::median)));
                figures.add(seconds(firstResponse.map(Spread::p90)));
            }
        }
        return figures;
    }

    private static Figure seconds(Optional<Double> value) {
        return value.map(BigDecimal::valueOf)
                .map(seconds -> Figure.number(NumberText.time(seconds, TimeScale.forLargest(seconds)), seconds))
                .orElseGet(() -> Figure.none(NumberText.NO_DATA, Optional.empty()));
    }

    private boolean isSettled(Metric metric) {
        return metric.isSettled(days.to(), scope.today(now));
    }
}
