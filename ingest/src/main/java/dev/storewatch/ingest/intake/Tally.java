package dev.storewatch.ingest.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What each client sent since the start and what became of it. Thread-safe. */
final class Tally {
    /** Requests whose sender is not known. */
    static final String UNKNOWN = "-";

    private final InstantSource clock;
    private final Map<String, Counts> clients = new ConcurrentHashMap<>();

    private static final class Counts {
        final AtomicLong accepted = new AtomicLong();
        final AtomicLong rejected = new AtomicLong();
        final AtomicLong ignored = new AtomicLong();
        final AtomicLong refused = new AtomicLong();
        volatile Instant last = Instant.EPOCH;
    }

    Tally(InstantSource clock) {
        this.clock = clock;
    }

    /** Events on disk. */
    void taken(String client, int accepted, int rejected) {
        Counts counts = counts(client);
        counts.accepted.addAndGet(accepted);
        counts.rejected.addAndGet(rejected);
    }

    /** A delivery that no event of ours follows from. */
    void ignored(String client) {
        counts(client).ignored.incrementAndGet();
    }

    /** A request that was not taken: no right, too much, too fast, not readable. */
    void refused(String client) {
        counts(client).refused.incrementAndGet();
    }

    /** Writes all into a list, by client. */
    void write(ArrayNode list) {
        new TreeMap<>(clients)
                .forEach((client, counts) -> list.addObject()
                        .put("client", client)
                        .put("accepted", counts.accepted.get())
                        .put("rejected", counts.rejected.get())
                        .put("ignored", counts.ignored.get())
                        .put("refused_requests", counts.refused.get())
                        .put("last_at", counts.last.toString()));
    }

    private Counts counts(String client) {
        Counts counts = clients.computeIfAbsent(client, name -> new Counts());
        counts.last = clock.instant();
        return counts;
    }
}
