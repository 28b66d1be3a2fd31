package dev.storewatch.ingest.lineage;

import java.util.Optional;

/** Whether a generation's state is the one its rows in the warehouse came from. */
sealed interface Judgement {
    /** It is; no checkpoint: there is nothing it would have to know. */
    record Whole(Optional<Checkpoint> checkpoint) implements Judgement {}

    /** It is not. */
    record Lost(String how) implements Judgement {}

    /**
     * Judges by the newest checkpoint on disk.
     *
     * @param othersFound whether checkpoints of other lineages lie where this one's should
     */
    static Judgement of(Known known, Optional<Checkpoint> newest, boolean othersFound) {
        if (newest.isEmpty()) {
            if (known.checkpoint() == 0) {
                return new Whole(newest);
            }
            return new Lost("there is no checkpoint of it"
                    + (othersFound ? " (those found belong to another home)" : "")
                    + ", though the warehouse holds rows of checkpoint " + known.checkpoint());
        }
        Checkpoint checkpoint = newest.get();
        if (!known.runs().contains(checkpoint.run())) {
            return new Lost("its checkpoint " + checkpoint.number() + " was taken by a run of another home ("
                    + checkpoint.run() + ")");
        }
        if (checkpoint.number() < known.checkpoint()) {
            return new Lost("its checkpoint " + checkpoint.number()
                    + " is an old one, for the warehouse holds rows of checkpoint " + known.checkpoint());
        }
        return new Whole(newest);
    }
}
