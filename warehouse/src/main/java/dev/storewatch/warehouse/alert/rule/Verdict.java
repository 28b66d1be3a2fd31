package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.life.Observation;

/**
 * How a flow was judged, in the span that says most.
 *
 * @param cases of which the hits are a part; 0: their number was judged
 * @param chance of as much, or as little, when nothing is wrong
 */
public record Verdict(Observation observation, int minutes, long hits, long cases, Usual usual, double chance) {

    /** The least and the most that are usual: two deviations to either side, where nineteen of twenty lie. */
    long low() {
        return Math.max(0, Math.round(usual.expected() - 2 * usual.deviation(cases)));
    }

    long high() {
        long most = Math.round(usual.expected() + 2 * usual.deviation(cases));
        return cases > 0 ? Math.min(cases, most) : most;
    }
}
