package dev.storewatch.ingest.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;

/**
 * Reads nothing and keeps the partitions it was restored with.
 *
 * @param <T> what would be read
 */
final class DormantReader<T> implements SourceReader<T, KafkaPartitionSplit> {
    private final List<KafkaPartitionSplit> kept = new ArrayList<>();
    private final CompletableFuture<Void> never = new CompletableFuture<>();

    @Override
    public void start() {}

    /** Nobody waits for a time to pass here. */
    @Override
    public InputStatus pollNext(ReaderOutput<T> output) {
        output.markIdle();
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return never;
    }

    @Override
    public void addSplits(List<KafkaPartitionSplit> splits) {
        kept.addAll(splits);
    }

    @Override
    public List<KafkaPartitionSplit> snapshotState(long checkpointId) {
        return new ArrayList<>(kept);
    }

    @Override
    public void notifyNoMoreSplits() {}

    @Override
    public void close() {}
}
