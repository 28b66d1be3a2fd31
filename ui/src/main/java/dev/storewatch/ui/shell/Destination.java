package dev.storewatch.ui.shell;

import dev.storewatch.warehouse.account.AccountRole;
import java.util.Locale;

/** The pages there are, in the order of the bar: path, the key that leads there after {@code g}, and whether it stands under aftersales. */
public enum Destination {
    OVERVIEW("", "o", false),
    STORE("store", "s", false),
    AGENTS("agents", "a", false),
    LEDGER("ledger", "w", false),
    CONVERSATIONS("conversations", "c", false),
    REFUNDS("refunds", "r", true),
    DISPUTES("disputes", "d", true),
    COMPLAINTS("complaints", "p", true),
    LOGISTICS("logistics", "l", true),
    REVIEWS("reviews", "v", true),
    ALERTS("alerts", "t", false),
    RULES("rules", "u", false),
    CHANNELS("channels", "n", false),
    HEALTH("health", "h", false),
    SQL("sql", "q", false),
    SETTINGS("settings", "e", false);

    private final String path;
    private final String key;
    private final boolean aftersales;

    Destination(String path, String key, boolean aftersales) {
        this.path = path;
        this.key = key;
        this.aftersales = aftersales;
    }

    public String path() {
        return path;
    }

    public String key() {
        return key;
    }

    public boolean isAftersales() {
        return aftersales;
    }

    /** Whether accounts of a role are led there; who may enter is for each page to say. */
    public boolean isFor(AccountRole role) {
        return switch (this) {
            case SQL -> role.mayWriteSql();
            case RULES, CHANNELS, SETTINGS -> role.mayChangeSettings();
            default -> true;
        };
    }

    /** Key of its name among the translations. */
    public String label() {
        return "nav." + name().toLowerCase(Locale.ROOT);
    }
}
