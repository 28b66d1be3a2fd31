package dev.storewatch.ingest;

import dev.storewatch.ingest.lineage.Generation;
import dev.storewatch.ingest.lookup.Memory;
import dev.storewatch.ingest.sink.Stamps;
import java.time.Duration;

/**
 * What a run of the job counts.
 *
 * @param run names the run
 * @param replaying whether the raw events are counted anew; else what comes in
 */
record Counting(Generation generation, String run, boolean replaying) {
    Stamps stamps() {
        return new Stamps(generation.number(), generation.reading());
    }

    /** Of a state that began with the generation. */
    Memory memory(Duration span) {
        return new Memory(span, generation.since());
    }

    /** The state of this name of an operator: what another generation counted is none of it. */
    String uid(String name) {
        return name + "-" + generation.number();
    }
}
