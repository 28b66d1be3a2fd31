package dev.storewatch.ui.agent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import dev.storewatch.ui.chart.EChart;
import dev.storewatch.ui.chart.SpreadChart;
import dev.storewatch.ui.figure.MetricFigure;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Destination;
import dev.storewatch.ui.shell.Things;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Figure.Line;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.table.TableElement;
import dev.storewatch.ui.text.AgeText;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Exports;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.warehouse.metric.AgentMetrics;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.agent.Person;
import dev.storewatch.warehouse.query.item.ThingKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One agent: numbers against the team's, response times, hours of the week, conversions with their windows, and the ledger of long waits. */
final class PersonTile {
    private final Words words;
    private final Store store;
    private final DayRange days;
    private final Address address;
    private final Instant now;

    PersonTile(Words words, Store store, DayRange days, Address address, Instant now) {
        this.words = words;
        this.store = store;
        this.days = days;
        this.address = address;
        this.now = now;
    }

    Tile.Content of(Person person, String agent) {
        EChart chart = new EChart();
        chart.addClassName("trend-chart");
        chart.show(spread(person, agent), words.say("agents.distribution"));
        Div parts = new Div(
                part("agents.numbers", new TableElement(numbers(person))),
                part("agents.distribution", chart),
                part("agents.hours", new HeatMap(words, person.hours())),
                part("agents.windows", new TableElement(windows(person.windows()))));
        parts.addClassName("grid");
        Table ledger = ledger(person);
        Div all = new Div(
                parts,
                part(
                        "agents.ledger",
                        ledger.rows().isEmpty()
                                ? Exports.empty(words.say("agents.noLedger"))
                                : new TableElement(ledger)));
        String file = "agent-" + agent + "-over-60s";
        return Tile.Content.of(
                all, Exports.csv(ledger, file), Exports.xlsx(ledger, file), Exports.png(chart, "agent-" + agent));
    }

    private Div part(String key, Component content) {
        return new Div(new H3(words.say(key)), content);
    }

    private Table numbers(Person person) {
        MetricFigure figures = new MetricFigure(words, store.currency());
        List<Table.Row> rows = new ArrayList<>();
        for (Metric metric : AgentMetrics.ALL) {
            boolean settled =
                    metric.isSettled(days.to(), now.atZone(store.zone()).toLocalDate());
            Metric judged = store.judged(metric);
            Figure own = figures.of(judged, person.own(), settled, store.goal(metric));
            Figure team = figures.of(metric, person.team(), settled);
            for (Line line : figures.column(judged, days, store.zone().getId()).help()) {
                own = own.helped(line.label(), line.text());
            }
            rows.add(new Table.Row(
                    metric.id(),
                    address.with(AgentsBoard.METRIC, metric.id()).of(Destination.AGENTS),
                    List.of(Figure.text(words.say(metric.label())), own, team.level(""))));
        }
        return new Table(
                words.say("agents.numbers"),
                List.of(
                        Column.words("metric", words.say("agents.metric")),
                        Column.number("own", words.say("nav.agent"), List.of()).main(),
                        Column.number("team", words.say("agents.team"), List.of())
                                .main()),
                rows);
    }

    private SpreadChart spread(Person person, String agent) {
        List<Integer> ends = Person.ENDS;
        List<String> buckets = IntStream.rangeClosed(0, ends.size())
                .mapToObj(place -> place == ends.size()
                        ? "> " + ends.getLast() + " s"
                        : (place == 0 ? "≤ " : ends.get(place - 1) + "–") + ends.get(place) + " s")
                .toList();
        return SpreadChart.of(
                buckets,
                new SpreadChart.Group(agent, shares(person.responses().own())),
                new SpreadChart.Group(
                        words.say("agents.team"), shares(person.responses().team())));
    }

    private static List<BigDecimal> shares(List<Long> counts) {
        long all = counts.stream().mapToLong(Long::longValue).sum();
        return counts.stream()
                .map(count -> all == 0
                        ? BigDecimal.ZERO
                        : BigDecimal.valueOf(count).divide(BigDecimal.valueOf(all), MathContext.DECIMAL32))
                .toList();
    }

    private Table windows(Person.Windows windows) {
        return new Table(
                words.say("agents.windows"),
                List.of(
                        Column.words("window", words.say("agents.window")),
                        Column.number("inquiries", words.say("agents.inquiries"), List.of())
                                .main(),
                        Column.number("paid", words.say("agents.paid"), List.of())
                                .main(),
                        Column.number("rate", words.say(AgentMetrics.CONVERSION_D1.label()), List.of())
                                .main(),
                        Column.number("open", words.say("agents.stillOpen"), List.of())),
                Stream.of(
                                window("d1", windows.inquiries(), windows.paidD1(), windows.openD1()),
                                window("d4", windows.inquiries(), windows.paidD4(), windows.openD4()))
                        .toList());
    }

    private Table.Row window(String id, long inquiries, long paid, long open) {
        Figure rate = inquiries == 0
                ? Figure.none(NumberText.NO_DATA, Optional.empty())
                : share(paid, inquiries).hollowIf(open > 0);
        return new Table.Row(
                id,
                "",
                List.of(
                        Figure.text(words.say("agents.window." + id)),
                        count(inquiries),
                        count(paid),
                        rate,
                        count(open)));
    }

    private static Figure share(long hits, long cases) {
        BigDecimal share = BigDecimal.valueOf(hits).divide(BigDecimal.valueOf(cases), MathContext.DECIMAL64);
        return Figure.number(NumberText.share(share, 1), share);
    }

    private static Figure count(long value) {
        return Figure.number(NumberText.count(value), BigDecimal.valueOf(value));
    }

    private Table ledger(Person person) {
        return new Table(
                words.say("agents.ledger"),
                List.of(
                        Column.words("conversation", words.say("agents.conversation")),
                        Column.words("started", words.say("open.since")),
                        Column.number("waited", words.say("agents.waited"), List.of())
                                .main(),
                        Column.words("outcome", words.say("agents.outcome"))),
                person.ledger().stream().map(this::row).toList());
    }

    private Table.Row row(Person.Wait wait) {
        return new Table.Row(
                wait.conversation() + wait.startedAt(),
                Things.address(address, store.id(), ThingKind.CONVERSATION, wait.conversation()),
                List.of(
                        Figure.text(wait.conversation()),
                        Figure.moment(AgeText.moment(wait.startedAt(), store.zone()), wait.startedAt()),
                        Figure.number(
                                AgeText.of(Duration.ofMillis((long) (wait.seconds() * 1000))),
                                BigDecimal.valueOf(wait.seconds())),
                        Figure.text(words.say("outcome." + wait.outcome()))));
    }
}
