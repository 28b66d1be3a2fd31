package dev.storewatch.ui.shell;

import dev.storewatch.warehouse.account.AccountRole;
import java.util.Locale;

/** The pages there are, in the order of the bar: path, the key that leads there after {@code g}, and where in the bar it stands. */
public enum Destination {
    OVERVIEW("", "o", Place.BAR),
    STORE("store", "s", Place.BAR),
    AGENTS("agents", "a", Place.BAR),
    LEDGER("ledger", "w", Place.BAR),
    CONVERSATIONS("conversations", "c", Place.BAR),
    REFUNDS("refunds", "r", Place.AFTERSALES),
    DISPUTES("disputes", "d", Place.AFTERSALES),
    COMPLAINTS("complaints", "p", Place.AFTERSALES),
    LOGISTICS("logistics", "l", Place.AFTERSALES),
    REVIEWS("reviews", "v", Place.AFTERSALES),
    ALERTS("alerts", "t", Place.BAR),
    HEALTH("health", "h", Place.BAR),
    SQL("sql", "q", Place.BAR),
    RULES("rules", "u", Place.SETUP),
    CHANNELS("channels", "n", Place.SETUP),
    SETTINGS("settings", "e", Place.SETUP);

    /** In the bar itself, or below a word of it that several pages share. */
    public enum Place {
        BAR,
        /** What happens to an order once it is paid. */
        AFTERSALES,
        /** What admins set up. */
        SETUP;

        /** Key of the shared word among the translations. */
        public String label() {
            return "nav." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final String path;
    private final String key;
    private final Place place;

    Destination(String path, String key, Place place) {
        this.path = path;
        this.key = key;
        this.place = place;
    }

    public String path() {
        return path;
    }

    public String key() {
        return key;
    }

    public Place place() {
        return place;
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
