package dev.storewatch.warehouse.workbench;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A statement that was run in the workbench, and what came of it. */
public record QueryRun(
        String account,
        Instant startedAt,
        String run,
        String statement,
        Outcome outcome,
        long rows,
        Duration elapsed,
        String message) {

    public enum Outcome {
        DONE,
        /** There were more rows than the page shows. */
        CUT,
        REFUSED,
        CANCELLED;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
