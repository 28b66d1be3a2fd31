package dev.storewatch.ui.shell;

import dev.storewatch.warehouse.query.StoreId;
import dev.storewatch.warehouse.query.item.ThingKind;
import java.util.Locale;

/** Where single things are shown: conversations as a transcript, the rest with what happened to them. */
public final class Things {
    /** Parameter of a thing's kind. */
    public static final String KIND = "kind";
    /** Parameter of a thing's id. */
    public static final String ID = "id";
    /** Parameter of an agent. */
    public static final String AGENT = "agent";
    /** Path of the page that shows what happened to a thing. */
    public static final String PATH = "thing";

    private Things() {}

    /** The address of a thing, as seen from another. */
    public static String address(Address from, StoreId store, ThingKind kind, String id) {
        Address there = from.elsewhere().with(store).with(ID, id);
        return kind == ThingKind.CONVERSATION
                ? there.of(Destination.CONVERSATIONS)
                : PATH + "?"
                        + there.with(KIND, kind.name().toLowerCase(Locale.ROOT))
                                .query()
                                .getQueryString();
    }
}
