package dev.storewatch.ui.agent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.ScopedBody;
import dev.storewatch.ui.shell.Things;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.ui.tile.TrendTile;
import dev.storewatch.warehouse.metric.AgentMetrics;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.Trend;
import dev.storewatch.warehouse.query.agent.AgentReader;
import dev.storewatch.warehouse.query.agent.League;
import dev.storewatch.warehouse.query.agent.Person;
import dev.storewatch.warehouse.query.agent.Sales;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The league table, or one agent of one store when the address names one. */
final class AgentsBoard extends ScopedBody {
    private static final long serialVersionUID = 1L;
    private static final String AGENT = Things.AGENT;
    /** Which of the agent's metrics the trend shows. */
    static final String METRIC = "metric";

    private static final int TREND_DAYS = 28;

    private final transient AgentReader reader;
    private final Tile<League> league;
    private final Tile<Person> person;
    private final Tile<Trend> trend;
    private final Tile<Sales> sales;
    private final H2 name = new H2();
    private final NativeButton back;
    private transient Optional<DayRange> days = Optional.empty();

    AgentsBoard(Frame frame, Words words, Consumer<Address> become) {
        super(frame, words, become);
        reader = new AgentReader(frame.queries(), frame.clock());
        league = new Tile<>(
                "league",
                words,
                value -> new LeagueTile(
                                words,
                                scope(),
                                days.orElseThrow(),
                                address(),
                                frame.clock().instant())
                        .of(value));
        person = new Tile<>(
                "person",
                words,
                value -> new PersonTile(
                                words,
                                store().orElseThrow(),
                                days.orElseThrow(),
                                address(),
                                frame.clock().instant())
                        .of(value, agent().orElseThrow()));
        trend = new Tile<>("trend", words, new TrendTile(words)::of);
        sales = new Tile<>(
                "sales",
                words,
                value -> new SalesTile(words, store().orElseThrow(), address()).of(value, agent().orElseThrow()));
        back = new NativeButton(
                "← " + words.say("agents.back"),
                _ -> become(address().without(AGENT).without(METRIC)));
        back.addClassName("quiet");
        head().add(back, name);
        add(new Div(league, trend, person, sales));
    }

    private Optional<String> agent() {
        return address().said(AGENT).filter(_ -> store().isPresent());
    }

    private Optional<Store> store() {
        return address().store().flatMap(id -> visible().find(id.value()));
    }

    private Metric metric() {
        return address().said(METRIC).flatMap(AgentMetrics::find).orElse(AgentMetrics.FIRST_RESPONSE_IN_30S);
    }

    @Override
    protected void ask(Scope scope, DayRange range) {
        days = Optional.of(range);
        Optional<String> agent = agent();
        league.setVisible(agent.isEmpty());
        person.setVisible(agent.isPresent());
        trend.setVisible(agent.isPresent());
        sales.setVisible(agent.isPresent());
        back.setVisible(agent.isPresent());
        name.setVisible(agent.isPresent());
        if (agent.isPresent()) {
            Store of = store().orElseThrow();
            name.setText(agent.get());
            Metric shown = metric();
            DayRange wide = range.atLeast(TREND_DAYS);
            trend.title(words().say(shown.label()));
            trend.about(words().say(shown.question()) + " " + words().say("trend.usual"));
            trend.ask(once(
                    "agent trend",
                    List.of(of, agent.get(), wide, shown),
                    () -> reader.trend(of, agent.get(), shown, wide)));
            person.ask(once("agent", List.of(of, agent.get(), range), () -> reader.person(of, agent.get(), range)));
            sales.ask(once("agent sales", List.of(of, agent.get(), range), () -> reader.sales(of, agent.get(), range)));
        } else {
            league.ask(once("league", List.of(scope, range), () -> reader.league(scope, range)));
        }
    }
}
