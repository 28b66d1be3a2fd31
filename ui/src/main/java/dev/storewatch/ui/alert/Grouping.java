package dev.storewatch.ui.alert;

import java.util.Locale;

/** What many alerts are folded by. */
enum Grouping {
    STORE,
    RULE,
    NONE;

    /** How an address names it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name among the translations. */
    String label() {
        return "inbox.group." + text();
    }
}
