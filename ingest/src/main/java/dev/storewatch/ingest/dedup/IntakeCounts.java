package dev.storewatch.ingest.dedup;

import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;

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
    private @Nullable Key last;
    private long[] lastCounts = new long[0];

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
        last = null;
        return rows;
    }

    private Counter figure(String name, String stream) {
        return figures.computeIfAbsent(
                name + " " + stream, both -> group.addGroup("stream", stream).counter(name));
    }

    /** Mostly of the same file as the last, which is quicker to see than to look up. */
    private long[] of(String intakeId, String stream, String source) {
        Key known = last;
        if (known == null
                || !known.source.equals(source)
                || !known.stream.equals(stream)
                || !known.intakeId.equals(intakeId)) {
            last = new Key(intakeId, stream, source);
            lastCounts = counts.computeIfAbsent(last, key -> new long[REJECTED + 1]);
        }
        return lastCounts;
    }
}
