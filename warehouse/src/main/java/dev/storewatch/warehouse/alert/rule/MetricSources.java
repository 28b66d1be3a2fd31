package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.agent.AgentReader;

/** The readers behind rules over metrics, both seeing every store. */
public record MetricSources(MetricReader stores, AgentReader agents) {

    Figures figures() {
        return new Figures(
                period -> stores.overview(stores.directory(), period),
                (scope, days) -> agents.league(scope, days).agents());
    }
}
