package dev.storewatch.warehouse.query;

import java.util.Locale;

/** The three streams of events. */
public enum EventStream {
    ORDERS("order_event"),
    CHATS("chat_event"),
    REVIEWS("review_event");

    private final String table;

    EventStream(String table) {
        this.table = table;
    }

    /** As rows about a stream name it. */
    public String named() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stream of a name that rows have. */
    public static EventStream of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Name of its raw table. */
    public String table() {
        return table;
    }
}
