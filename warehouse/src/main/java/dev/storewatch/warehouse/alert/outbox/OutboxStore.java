package dev.storewatch.warehouse.alert.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where messages outlive the process. */
public interface OutboxStore {

    /** Messages still to be sent. */
    List<Message> queued();

    /** When messages were sent since a moment, by channel: the pace goes on after a restart. */
    Map<String, List<Instant>> sentSince(Instant moment);

    /** Keeps all of these versions or none. */
    void write(List<Message> versions);

    /** Adds to the delivery log. */
    void log(List<Attempt> attempts);
}
