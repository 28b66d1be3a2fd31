package dev.storewatch.ingest.adapter;

import java.util.List;

/** What follows from a delivery. */
public sealed interface Mapped {

    /** Events, at least one. Whether they keep the contract is checked like anybody's. */
    record Events(List<PlatformEvent> events) implements Mapped {
        public Events {
            events = List.copyOf(events);
        }
    }

    /** Nothing that Storewatch counts. */
    record Ignored(String why) implements Mapped {}

    /**
     * It should have been an event and can't be understood.
     *
     * @param topic what the platform calls it
     * @param why without anything the message held
     */
    record Unreadable(String topic, String why) implements Mapped {}
}
