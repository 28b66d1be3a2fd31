package dev.storewatch.warehouse.query;

/** The three streams of events. */
public enum EventStream {
    ORDERS("order_event"),
    CHATS("chat_event"),
    REVIEWS("review_event");

    private final String table;

    EventStream(String table) {
        this.table = table;
    }

    /** Name of its raw table. */
    public String table() {
        return table;
    }
}
