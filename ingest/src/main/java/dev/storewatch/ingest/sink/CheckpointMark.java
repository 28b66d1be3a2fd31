package dev.storewatch.ingest.sink;

/** The row by which the warehouse knows the newest checkpoint whose rows it holds. It goes in before them: they are never there without it. */
public final class CheckpointMark {
    static final String TABLE = "checkpoint_mark";

    private CheckpointMark() {}

    /**
     * The mark of one checkpoint; of those that reach the sink between two checkpoints the last stands.
     *
     * @param lineage the checkpoints that follow from each other
     * @param run the run of the job that takes it
     */
    public static Row row(String lineage, String run, long checkpoint) {
        return new Row(
                TABLE,
                new RowBytes().string(lineage).string(run).int64(checkpoint).take());
    }
}
