package dev.storewatch.ingest.dedup;

import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of the lines of each file since the last checkpoint. Not thread-safe. */
public final class IntakeCounts {
    private static final int FILES_DONE = 0;
    private static final int LINES = 1;
    private static final int ACCEPTED = 2;
    private static final int REPEATED = 3;
    private static final int REJECTED = 4;

    private record Key(String intakeId, String stream, String source) {}

    private final Map<Key, long[]> counts = new HashMap<>();
    private final RowBytes bytes = new RowBytes();

    public void accepted(String intakeId, String stream, String source) {
        of(intakeId, stream, source)[ACCEPTED]++;
    }

    public void repeated(String intakeId, String stream, String source) {
        of(intakeId, stream, source)[REPEATED]++;
    }

    public void rejected(String intakeId, String stream, String source) {
        of(intakeId, stream, source)[REJECTED]++;
    }

    /** A line was read that is not blank. */
    public void read(String intakeId, String stream, String source) {
        of(intakeId, stream, source)[LINES]++;
    }

    /** A file has been read to its end. */
    public void fileDone(String intakeId, String stream, String source) {
        of(intakeId, stream, source)[FILES_DONE]++;
    }

    /** The counts as rows of intake_delta; counting starts anew. */
    public List<Row> take() {
        List<Row> rows = new ArrayList<>(counts.size());
        counts.forEach((key, values) -> {
            bytes.string(key.intakeId).string(key.stream).string(key.source);
            for (long value : values) {
                bytes.int64(value);
            }
            rows.add(Row.ofReading("intake_delta", bytes.take()));
        });
        counts.clear();
        return rows;
    }

    private long[] of(String intakeId, String stream, String source) {
        return counts.computeIfAbsent(new Key(intakeId, stream, source), key -> new long[REJECTED + 1]);
    }
}
