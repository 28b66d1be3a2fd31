package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.generation.LateEvents;
import dev.storewatch.warehouse.generation.MovedStore;
import dev.storewatch.warehouse.generation.Rebuild;
import java.time.Duration;
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
