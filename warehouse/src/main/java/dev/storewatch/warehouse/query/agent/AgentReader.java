package dev.storewatch.warehouse.query.agent;

import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.Trend;
import java.time.InstantSource;
import java.util.List;

/** Reads what agents did. Safe for many threads. */
public final class AgentReader {
    private final PageQueries queries;
    private final InstantSource clock;

    public AgentReader(PageQueries queries, InstantSource clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** Every agent of these stores who did anything in the range. */
    public League league(Scope scope, DayRange days) {
        return queries.ask("the agents", sql -> new LeagueQuery(scope, days).read(sql));
    }

    public Person person(Store store, String agent, DayRange days) {
        return queries.ask("agent " + agent, sql -> new PersonQuery(store, agent, days, clock.instant()).read(sql));
    }

    /** The orders paid in the range that the agent's sales consist of. */
    public Sales sales(Store store, String agent, DayRange days) {
        return queries.ask("sales of agent " + agent, sql -> new SalesQuery(store, agent, days).read(sql));
    }

    /** A metric of the agent by day, with the days before and what is usual. */
    public Trend trend(Store store, String agent, Metric metric, DayRange days) {
        return queries.ask(
                metric.id() + " of agent " + agent,
                sql -> new AgentTrendQuery(store, agent, metric, days)
                        .read(sql, Scope.of(store).today(clock.instant())));
    }

    /** Agents of these stores whose id holds the text, the busiest first. */
    public List<League.Key> find(Scope scope, String text, int most) {
        return queries.ask("agents like " + text, sql -> LeagueQuery.find(sql, scope, text, most));
    }
}
