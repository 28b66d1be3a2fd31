package dev.storewatch.ingest.lineage;

import java.io.Serializable;
import java.time.LocalDate;

/** A range of local days, both ends included. */
public record Days(LocalDate from, LocalDate to) implements Serializable {
    /** From the first to the last day that ClickHouse's Date holds. */
    public static final Days ALL = new Days(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(65_535));

    public Days {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("The first day, " + from + ", is after the last, " + to);
        }
    }

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
