package dev.storewatch.warehouse.verify;

import dev.storewatch.warehouse.metric.Grain;
import java.util.Comparator;

/**
 * A cell in which what the stream kept is not what the raw events give.
 *
 * @param kept what the view shows
 * @param proof what the raw events give; of a cell that depends on the clock, the nearest value it may have
 */
public record Difference(Cell cell, String kept, String proof) {

    static final Comparator<Difference> BY_PLACE = Comparator.comparing(
            Difference::cell,
            Comparator.comparing(Cell::grain)
                    .thenComparing(Cell::store)
                    .thenComparing(Cell::day)
                    .thenComparing(Cell::agent)
                    .thenComparing(Cell::measure));

    /**
     * One measure of one row of a view.
     *
     * @param agent empty in {@code store_day}, and in {@code agent_day} for what no agent held
     * @param day local date, as {@code 2026-01-31}
     */
    public record Cell(Grain grain, String store, String agent, String day, String measure) {}
}
