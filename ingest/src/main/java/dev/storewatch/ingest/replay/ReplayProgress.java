package dev.storewatch.ingest.replay;

import dev.storewatch.ingest.sink.ClickHouse;
import java.io.IOException;
import java.util.Map;

/** Asks the warehouse how far a replay is. */
public final class ReplayProgress {
    private ReplayProgress() {}

    /** Whether all that was replayed into the generation is in the warehouse, whatever follows from it included. */
    public static boolean isComplete(ClickHouse clickHouse, int generation) throws IOException, InterruptedException {
        String done = clickHouse.ask(
                "SELECT countIf(parts > 0 AND parts = parts_done) FROM"
                        + " (SELECT sum(parts) AS parts, sum(parts_done) AS parts_done FROM replay_delta"
                        + " WHERE generation = {generation:UInt32} GROUP BY source)",
                Map.of("generation", Integer.toString(generation)));
        return Integer.parseInt(done.strip()) == RawTable.values().length;
    }
}
