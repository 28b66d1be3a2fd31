package dev.storewatch.warehouse.audit;

import java.util.Arrays;
import java.util.Locale;

/** What is written down. */
public enum AuditAction {
    LOGIN,
    LOGIN_FAILED,
    LOGOUT,
    /** Figures left as a file. */
    EXPORT,
    /** Somebody looked behind a mask. */
    UNMASK,
    /** A store, a threshold or an account was changed. */
    SETTING,
    /** A query was run in the workbench. */
    SQL;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AuditAction of(String stored) {
        return Arrays.stream(values())
                .filter(action -> action.stored().equals(stored))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Unknown action in the audit log: " + stored));
    }
}
