package dev.storewatch.warehouse.query.agent;

import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.query.StoreId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every agent with the first responses' spread, theirs and all together; agents of two stores are two, as ids are of a store. */
public record League(List<AgentFigures> agents, Map<Key, Spread> firstResponses, Optional<Spread> teamFirstResponse) {

    /** Whose a spread is. */
    public record Key(StoreId store, String agent) {}

    public League {
        agents = List.copyOf(agents);
        firstResponses = Map.copyOf(firstResponses);
    }

    public Optional<Spread> firstResponse(AgentFigures figures) {
        return Optional.ofNullable(firstResponses.get(new Key(figures.store(), figures.agent())));
    }

    /** All together. */
    public Sums team() {
        return agents.stream().map(AgentFigures::sums).reduce(Sums.NONE, Sums::plus);
    }
}
