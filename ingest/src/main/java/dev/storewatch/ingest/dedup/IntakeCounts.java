package dev.storewatch.ingest.dedup;

import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** What became of the lines of each file since the last checkpoint, and in figures since the start. Not thread-safe. */
public final class IntakeCounts {
    private static final int FILES_DONE = 0;
    private static final int LINES = 1;
    private static final int ACCEPTED = 2;
    private static final int REPEATED = 3;
    private static final int REJECTED = 4;

    private static final String[] FIGURES = {
        "storewatch_files_done_total",
        "storewatch_lines_read_total",
        "storewatch_events_accepted_total",
        "storewatch_events_repeated_total",
        "storewatch_lines_rejected_total"
    };

    private record Key(String intakeId, String stream, String source) {}

    private final Map<Key, long[]> counts = new HashMap<>();
    private final Map<String, Counter> figures = new HashMap<>();
    private final MetricGroup group;
    private final RowBytes bytes = new RowBytes();

    /** Counts for a task. */
    public IntakeCounts(MetricGroup group) {
        this.group = group;
    }

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
            for (int kind = 0; kind < values.length; kind++) {
                bytes.int64(values[kind]);
                if (values[kind] > 0) {
                    figure(FIGURES[kind], key.stream).inc(values[kind]);
                }
            }
            rows.add(Row.ofReading("intake_delta", bytes.take()));
        });
        counts.clear();
        return rows;
    }

    private Counter figure(String name, String stream) {
        return figures.computeIfAbsent(
                name + " " + stream, both -> group.addGroup("stream", stream).counter(name));
    }

    private long[] of(String intakeId, String stream, String source) {
        return counts.computeIfAbsent(new Key(intakeId, stream, source), key -> new long[REJECTED + 1]);
    }
}
