package dev.storewatch.ingest.lineage;

import java.util.Optional;

/** What the job begins with, judged by what the warehouse holds and which checkpoints there are. */
public sealed interface Start {
    /** Reads what comes in, going on from the checkpoint. */
    record Live(Generation generation, Optional<Checkpoint> checkpoint) implements Start {}

    /** Counts the raw events into a generation that is not current yet, going on from the checkpoint. */
    record Replay(Generation generation, Optional<Checkpoint> checkpoint) implements Start {}

    /** A generation is to be begun first. */
    record Begin(Generation generation, boolean rebuild) implements Start {}
}
