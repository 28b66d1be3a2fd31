package dev.storewatch.ui.alert;

import dev.storewatch.warehouse.alert.record.AlertRow;
import java.time.ZoneId;
import java.util.Locale;

/**
 * An alert in the words of whoever reads it.
 *
 * @param kind the kind of its rule; empty: the rule is gone
 */
record InboxEntry(
        AlertRow alert, Standing standing, String store, ZoneId zone, String rule, String kind, String title) {

    String id() {
        return alert.key().text();
    }

    String ruleId() {
        return alert.key().ruleId();
    }

    /** The headline below its store's name, which need not be said again. */
    String titleWithinStore() {
        if (store.isEmpty() || !title.startsWith(store)) {
            return title;
        }
        String rest = title.substring(store.length()).replaceFirst("^[\\s:：]+", "");
        return rest.isEmpty() ? title : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    boolean mentions(String text) {
        String sought = text.strip().toLowerCase(Locale.ROOT);
        return (title + " " + rule + " " + alert.key().text())
                .toLowerCase(Locale.ROOT)
                .contains(sought);
    }
}
