package dev.storewatch.ingest.event;

/** The three streams of the event contract. */
public enum Stream {
    ORDERS("orders"),
    CHATS("chats"),
    REVIEWS("reviews");

    private final String label;

    Stream(String label) {
        this.label = label;
    }

    /** The name as files, topics and tables spell it. */
    public String label() {
        return label;
    }
}
