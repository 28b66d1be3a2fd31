package dev.storewatch.warehouse.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

/**
 * What a comparison of everything found.
 *
 * @param cells how many cells were compared, a cell being one measure of one row of a view
 * @param days local dates compared
 * @param open how many cells of what was looked at again hold something that fell due from {@code settled} to {@code now}, which may be
 *     counted or not yet
 * @param differences by view, store, day, agent and measure
 */
public record Verification(
        long cells,
        SortedSet<String> days,
        long open,
        Instant settled,
        Instant now,
        List<Difference> differences,
        Duration took) {}
