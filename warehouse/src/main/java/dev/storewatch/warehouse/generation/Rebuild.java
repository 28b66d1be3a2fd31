package dev.storewatch.warehouse.generation;

import java.util.Optional;

/**
 * How far a rebuild is.
 *
 * @param generation its number
 * @param request the request that began it; empty: nobody asked
 * @param why why it was begun, in words
 * @param days whose figures it replaces
 * @param current whether the views show it: then it is complete
 * @param replayed raw events and rejected lines read so far
 * @param all how many there are
 * @param difference known once it is current; of one of all days, none
 */
public record Rebuild(
        int generation,
        String request,
        String why,
        RebuildDays days,
        boolean current,
        long replayed,
        long all,
        Optional<RebuildDifference> difference) {
    /** Of a hundred. */
    public int percent() {
        return all == 0 ? 100 : (int) (100 * Math.min(replayed, all) / all);
    }
}
