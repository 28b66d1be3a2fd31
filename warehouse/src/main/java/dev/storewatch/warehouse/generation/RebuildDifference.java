package dev.storewatch.warehouse.generation;

import java.time.LocalDate;

/**
 * What a rebuild of a range of days changed and left. A cell is one measure of a store or an agent and a day.
 *
 * @param openDay it and later days were not over when the figures before stood still, and were replaced whatever the range
 * @param days on which a replaced cell changed
 * @param changed replaced cells that changed
 * @param left cells of the other days that differ from what the raw events say
 */
public record RebuildDifference(LocalDate openDay, long days, long changed, long left) {}
