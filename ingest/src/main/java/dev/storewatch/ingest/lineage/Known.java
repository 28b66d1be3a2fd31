package dev.storewatch.ingest.lineage;

import java.util.Set;

/**
 * What the warehouse knows of a generation's state.
 *
 * @param runs the runs of the job that added to it
 * @param checkpoint the newest checkpoint whose rows came in; 0: none
 */
record Known(Generation generation, Set<String> runs, long checkpoint) {
    Known {
        runs = Set.copyOf(runs);
    }
}
