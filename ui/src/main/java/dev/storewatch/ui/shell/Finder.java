package dev.storewatch.ui.shell;

import dev.storewatch.ui.shell.SearchBox.Found;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import java.util.List;
import java.util.Locale;

/** Finds what a page can be opened about, among what may be seen. */
final class Finder {
    private static final int MOST = 8;

    private final Frame frame;
    private final Words words;

    Finder(Frame frame, Words words) {
        this.frame = frame;
        this.words = words;
    }

    /** The first few stores whose name or id holds the text, as seen from an address; none while the warehouse does not answer. */
    List<Found> find(String text, Address address) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        try {
            return frame.visible().stores().stream()
                    .filter(store -> holds(store, wanted))
                    .limit(MOST)
                    .map(store -> new Found(
                            store.name(),
                            words.say("nav.store"),
                            address.elsewhere().with(store.id()).of(Destination.STORE)))
                    .toList();
        } catch (WarehouseUnavailable unavailable) {
            return List.of();
        }
    }

    private static boolean holds(Store store, String wanted) {
        return store.name().toLowerCase(Locale.ROOT).contains(wanted)
                || store.id().value().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
