package dev.storewatch.warehouse.generation;

import java.time.LocalDate;

/** The local days whose figures a rebuild replaces, both ends included. */
public record RebuildDays(LocalDate from, LocalDate to) {
    /** From the first to the last day that ClickHouse's Date holds. */
    public static final RebuildDays ALL = new RebuildDays(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(65_535));

    public boolean areAll() {
        return equals(ALL);
    }

    @Override
    public String toString() {
        if (areAll()) {
            return "all days";
        }
        if (from.equals(ALL.from)) {
            return "the days up to " + to;
        }
        return to.equals(ALL.to) ? "the days from " + from : "the days " + from + " to " + to;
    }
}
