package dev.storewatch.ingest.lineage;

import java.nio.file.Path;

/**
 * A complete checkpoint on disk.
 *
 * @param path its folder, chk-N
 * @param run the run of the job that took it
 */
public record Checkpoint(Path path, String run, long number) {
    private static final String REPLAY = "replay-";
    private static final String LIVE = "live-";

    /** A name for a new run, which tells what kind of graph its checkpoints are of. */
    public static String run(boolean replaying, String id) {
        return (replaying ? REPLAY : LIVE) + id;
    }

    /** Whether it was taken while raw events were replayed: that graph has another source. */
    public boolean isOfReplay() {
        return run.startsWith(REPLAY);
    }
}
