package dev.storewatch.warehouse.ledger;

import java.time.Instant;

/** What somebody said or decided about a wait. */
public record WaitNote(Kind kind, String who, String reason, Instant at) {

    /** What it does. */
    public enum Kind {
        /** The agent objects: noted, and counts on until it is decided. */
        APPEALED,
        /** A manager approved the excuse: it counts no more. */
        EXCUSED,
        /** A manager refused it: it counts. */
        REFUSED
    }

    public WaitNote {
        if (who.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("A note on a wait names who says it and why");
        }
    }
}
