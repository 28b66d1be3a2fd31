package dev.storewatch.warehouse.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account is for; each may do what those before it may. */
public enum AccountRole {
    /** Opens pages. */
    MANAGER,
    /** Writes SQL besides. */
    ANALYST,
    /** Changes stores and accounts besides, and sees every store. */
    ADMIN;

    public boolean mayWriteSql() {
        return this != MANAGER;
    }

    public boolean mayChangeSettings() {
        return this == ADMIN;
    }

    /** As stored. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what was stored or typed. */
    public static Optional<AccountRole> of(String stored) {
        return Arrays.stream(values())
                .filter(role -> role.stored().equals(stored))
                .findFirst();
    }
}
