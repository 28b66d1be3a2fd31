package dev.storewatch.warehouse.intake;

import java.util.Map;

/**
 * How far one request has got.
 *
 * @param filesDone files read to their end
 * @param lines lines these files held
 * @param streams counts by stream
 */
public record IntakeProgress(long filesDone, long lines, Map<String, StreamCounts> streams) {

    public IntakeProgress {
        streams = Map.copyOf(streams);
    }

    /** What became of a stream's lines; nothing where it had none. */
    public StreamCounts of(String stream) {
        return streams.getOrDefault(stream, StreamCounts.NONE);
    }

    /** Lines whose fate is in the warehouse. */
    public long settled() {
        return streams.values().stream().mapToLong(StreamCounts::settled).sum();
    }

    /** Lines rejected. */
    public long rejected() {
        return streams.values().stream().mapToLong(StreamCounts::rejected).sum();
    }

    /** Whether every line of so many files is accounted for in the warehouse. */
    public boolean isComplete(int files) {
        return filesDone == files && lines == settled();
    }
}
