package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.generation.LateEvents;
import dev.storewatch.warehouse.generation.MovedStore;
import dev.storewatch.warehouse.generation.Rebuild;
import dev.storewatch.warehouse.generation.RebuildDays;
import dev.storewatch.warehouse.generation.RebuildDifference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rebuilds in words. */
final class RebuildText {
    private RebuildText() {}

    /** How far one is, {@code since} it was asked for. */
    static String progress(Rebuild rebuild, Duration since) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d events counted anew (%d %%), %,d events/s, %d s",
                rebuild.replayed(),
                rebuild.all(),
                rebuild.percent(),
                rebuild.replayed() * 1000 / Math.max(1, since.toMillis()),
                since.toSeconds());
    }

    /** That one is under way, and why. */
    static String underWay(Rebuild rebuild) {
        return String.format(
                Locale.ROOT,
                "rebuild: %,d of %,d events counted anew (%d %%); the figures stand still until it is done. Why: %s",
                rebuild.replayed(),
                rebuild.all(),
                rebuild.percent(),
                rebuild.why());
    }

    /**
     * What one that was asked for some days has replaced and left.
     *
     * @param moved stores whose zone it changed
     */
    static List<String> done(Rebuild rebuild, List<MovedStore> moved) {
        if (rebuild.difference().isEmpty()) {
            return List.of("All days were replaced, and not only those asked for: " + rebuild.why() + ".");
        }
        RebuildDays days = rebuild.days();
        RebuildDifference of = rebuild.difference().get();
        List<String> lines = new ArrayList<>();
        String open = days.to().isBefore(RebuildDays.ALL.to())
                ? ", and those from " + of.openDay() + " on, which were not over when the figures stood still"
                : "";
        lines.add("Replaced " + days + open + ".");
        lines.add(String.format(
                Locale.ROOT,
                "Cells (measures of a store or an agent on a day) that changed there: %,d, on %,d of the days.",
                of.changed(),
                of.days()));
        lines.add(
                of.left() == 0
                        ? "The other days read as before and agree with the raw events."
                        : String.format(
                                Locale.ROOT,
                                "Cells of the other days that differ from what the raw events say, and were left: %,d. rebuild without days replaces them too.",
                                of.left()));
        for (MovedStore store : moved) {
            lines.add("Store " + store.storeId() + ": days replaced are counted in " + store.configured()
                    + ", the others still in " + store.counted()
                    + ", so that what happened within hours of the border may count on both sides or on none.");
        }
        return lines;
    }

    /** The same for machines. */
    static String result(RebuildDifference difference) {
        return " days_changed=" + difference.days() + " cells_changed=" + difference.changed() + " cells_left="
                + difference.left();
    }

    /** That one has begun. */
    static String begun(Rebuild rebuild) {
        return "rebuild: all events are counted anew before anything new is; until then the figures stand still. Why: "
                + rebuild.why();
    }

    /** That one is due for events that are not counted. */
    static String due(LateEvents late) {
        return String.format(
                Locale.ROOT,
                "rebuild due: %,d %s events came too late to be counted (see too_late); run ./storewatch rebuild",
                late.events(),
                late.stream());
    }

    /** That one is due. */
    static String due(MovedStore moved) {
        return "rebuild due: store " + moved.storeId() + " is in " + moved.configured() + ", its days are counted in "
                + moved.counted() + "; run ./storewatch rebuild";
    }
}
