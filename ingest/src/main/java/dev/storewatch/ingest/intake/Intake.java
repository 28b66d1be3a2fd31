package dev.storewatch.ingest.intake;

import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.intake.access.Admission;
import dev.storewatch.ingest.intake.journal.EventLog;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** What all endpoints share. Thread-safe. */
final class Intake {
    private final Limits limits;
    private final Admission admission;
    private final EventLog log;
    private final InstantSource clock;
    private final BatchCheck check;
    private final Tally tally;
    private final Semaphore memory;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    Intake(Limits limits, Admission admission, EventLog log, InstantSource clock) {
        this.limits = limits;
        this.admission = admission;
        this.log = log;
        this.clock = clock;
        check = new BatchCheck(clock);
        tally = new Tally(clock);
        memory = Gate.memory(limits);
    }

    Limits limits() {
        return limits;
    }

    Admission admission() {
        return admission;
    }

    BatchCheck check() {
        return check;
    }

    Tally tally() {
        return tally;
    }

    /** The gate of a client or hook; call with names that are known only, for it is kept. */
    Gate gate(String name) {
        return gates.computeIfAbsent(name, known -> new Gate(limits, memory, clock));
    }

    /** Returns when the lines are durable, and counts them then. */
    void keep(String client, Stream stream, BatchCheck.Checked checked) {
        if (checked.kept().length > 0) {
            log.append(client, stream, checked.kept());
        }
        tally.taken(client, checked.accepted(), checked.rejected());
    }
}
