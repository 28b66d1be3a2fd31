package dev.storewatch.ingest.kafka;

import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;

/**
 * Hands partitions to the connector's reader only when its clients can be made; keeps them till then.
 *
 * @param <T> what is read
 */
final class PatientReader<T> implements SourceReader<T, KafkaPartitionSplit> {
    private static final long PAUSE_SECONDS = 1;

    private final SourceReader<T, KafkaPartitionSplit> kafka;
    private final Names brokers;
    private final List<KafkaPartitionSplit> waiting = new ArrayList<>();
    private CompletableFuture<Void> pause = CompletableFuture.completedFuture(null);

    PatientReader(SourceReader<T, KafkaPartitionSplit> kafka, Names brokers) {
        this.kafka = kafka;
        this.brokers = brokers;
    }

    @Override
    public void start() {
        kafka.start();
    }

    @Override
    public void addSplits(List<KafkaPartitionSplit> splits) {
        waiting.addAll(splits);
        pause.complete(null);
        passOn();
    }

    @Override
    public InputStatus pollNext(ReaderOutput<T> output) throws Exception {
        passOn();
        return kafka.pollNext(output);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return waiting.isEmpty()
                ? kafka.isAvailable()
                : CompletableFuture.anyOf(kafka.isAvailable(), pause).thenAccept(either -> {});
    }

    @Override
    public List<KafkaPartitionSplit> snapshotState(long checkpointId) {
        List<KafkaPartitionSplit> splits = new ArrayList<>(kafka.snapshotState(checkpointId));
        splits.addAll(waiting);
        return splits;
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        kafka.notifyCheckpointComplete(checkpointId);
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        kafka.handleSourceEvents(event);
    }

    @Override
    public void notifyNoMoreSplits() {
        kafka.notifyNoMoreSplits();
    }

    @Override
    public void close() throws Exception {
        kafka.close();
    }

    /** The enumerator says what is the matter; here it is only waited for. */
    private void passOn() {
        if (waiting.isEmpty() || !pause.isDone()) {
            return;
        }
        try {
            brokers.requireKnown();
        } catch (UnknownHostException e) {
            pause = new CompletableFuture<Void>().completeOnTimeout(null, PAUSE_SECONDS, TimeUnit.SECONDS);
            return;
        }
        kafka.addSplits(new ArrayList<>(waiting));
        waiting.clear();
    }
}
