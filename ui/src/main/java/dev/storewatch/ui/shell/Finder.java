package dev.storewatch.ui.shell;

import dev.storewatch.ui.shell.SearchBox.Found;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import dev.storewatch.warehouse.query.agent.AgentReader;
import dev.storewatch.warehouse.query.agent.League;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds what a page can be opened about, among what may be seen. */
final class Finder {
    private static final int MOST = 8;
    private static final int FOR_AGENTS = 3;

    private final Frame frame;
    private final Words words;

    Finder(Frame frame, Words words) {
        this.frame = frame;
        this.words = words;
    }

    /** The first few stores and agents whose name or id holds the text, as seen from an address; none while the warehouse does not answer. */
    List<Found> find(String text, Address address) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        try {
            Scope visible = frame.visible();
            return Stream.concat(stores(visible, wanted, address), agents(visible, wanted, address))
                    .limit(MOST)
                    .toList();
        } catch (WarehouseUnavailable unavailable) {
            return List.of();
        }
    }

    private Stream<Found> stores(Scope visible, String wanted, Address address) {
        return visible.stores().stream()
                .filter(store -> holds(store, wanted))
                .limit(MOST - FOR_AGENTS)
                .map(store -> new Found(
                        store.name(),
                        words.say("nav.store"),
                        address.elsewhere().with(store.id()).of(Destination.STORE)));
    }

    private Stream<Found> agents(Scope visible, String wanted, Address address) {
        return new AgentReader(frame.queries(), frame.clock())
                .find(visible, wanted, MOST).stream().map(agent -> found(visible, agent, address));
    }

    private Found found(Scope visible, League.Key agent, Address address) {
        String store = visible.find(agent.store().value())
                .map(Store::name)
                .orElse(agent.store().value());
        return new Found(
                agent.agent(),
                words.say("nav.agent") + " · " + store,
                address.elsewhere()
                        .with(agent.store())
                        .with(Things.AGENT, agent.agent())
                        .of(Destination.AGENTS));
    }

    private static boolean holds(Store store, String wanted) {
        return store.name().toLowerCase(Locale.ROOT).contains(wanted)
                || store.id().value().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
