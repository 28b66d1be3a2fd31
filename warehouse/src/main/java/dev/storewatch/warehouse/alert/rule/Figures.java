package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Overview;
import dev.storewatch.warehouse.query.Period;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.StoreFigures;
import dev.storewatch.warehouse.query.agent.AgentFigures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What rules over the metric catalogue read.
 *
 * @param overview reads all stores over a period
 * @param agents reads the agents of some stores over a range
 */
record Figures(Function<Period, Overview> overview, BiFunction<Scope, DayRange, List<AgentFigures>> agents) {

    /** One look: whatever many rules ask is read once. */
    Round round() {
        return new Round();
    }

    /** Answers already read. */
    final class Round {
        private final Map<Period, Overview> overviews = new HashMap<>();
        private final Map<DayRange, List<AgentFigures>> ofAgents = new HashMap<>();

        Overview overview(Period period) {
            return overviews.computeIfAbsent(period, overview);
        }

        /** Of the same days as the store's figures; nobody's left out. */
        List<AgentFigures> agents(StoreFigures store, Period period) {
            DayRange range = store.now().range();
            return ofAgents.computeIfAbsent(range, _ -> agents.apply(sharing(range, period), range)).stream()
                    .filter(agent -> agent.store().equals(store.store().id())
                            && !agent.agent().isEmpty())
                    .toList();
        }

        private Scope sharing(DayRange range, Period period) {
            return new Scope(overview(period).stores().stream()
                    .filter(figures -> figures.now().range().equals(range))
                    .map(StoreFigures::store)
                    .toList());
        }
    }

    /** The last so many days, today included; of a metric that settles later, those that have. */
    static Period.Recent lately(int days, Metric metric) {
        return new Period.Recent(days, metric.settlesAfterDays() == 0 ? 0 : metric.settlesAfterDays() + 1);
    }
}
