package dev.storewatch.ui.alert;

import dev.storewatch.warehouse.alert.life.Status;
import dev.storewatch.warehouse.alert.record.AlertRow;
import java.time.Instant;
import java.util.Locale;

/** Where an alert stands for those who work through the inbox. */
enum Standing {
    /** Nobody took it yet, or its snooze is over. */
    OPEN,
    /** Somebody took, snoozed or excused it. */
    HANDLED,
    /** It ended lately. */
    RESOLVED;

    static Standing of(AlertRow alert, Instant now) {
        if (alert.state().status() == Status.RESOLVED) {
            return RESOLVED;
        }
        return switch (alert.state().handling().kind()) {
            case OPEN -> OPEN;
            case ACKNOWLEDGED, EXCUSED -> HANDLED;
            case SNOOZED -> alert.state().handling().isSnoozed(now) ? HANDLED : OPEN;
        };
    }

    /** How an address names it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name among the translations. */
    String label() {
        return "inbox.standing." + text();
    }
}
