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
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.agent.AgentReader;
import dev.storewatch.warehouse.query.agent.League;
import dev.storewatch.warehouse.query.agent.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The league table, or one agent of one store when the address names one. */
final class AgentsBoard extends ScopedBody {
    private static final long serialVersionUID = 1L;
    private static final String AGENT = Things.AGENT;

    private final transient AgentReader reader;
    private final Tile<League> league;
    private final Tile<Person> person;
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
        back = new NativeButton(
                "← " + words.say("agents.back"), _ -> become(address().without(AGENT)));
        back.addClassName("quiet");
        head().add(back, name);
        add(new Div(league, person));
    }

    private Optional<String> agent() {
        return address().said(AGENT).filter(_ -> store().isPresent());
    }

    private Optional<Store> store() {
        return address().store().flatMap(id -> visible().find(id.value()));
    }

    @Override
    protected void ask(Scope scope, DayRange range) {
        days = Optional.of(range);
        Optional<String> agent = agent();
        league.setVisible(agent.isEmpty());
        person.setVisible(agent.isPresent());
        back.setVisible(agent.isPresent());
        name.setVisible(agent.isPresent());
        if (agent.isPresent()) {
            Store of = store().orElseThrow();
            name.setText(agent.get());
            person.ask(List.of(of, agent.get(), range), () -> reader.person(of, agent.get(), range));
        } else {
            league.ask(List.of(scope, range), () -> reader.league(scope, range));
        }
    }
}
