package dev.storewatch.ingest.kafka;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.jspecify.annotations.Nullable;

/** Starts the connector's enumerator only when its clients can be made. */
final class PatientEnumerator implements SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> {
    private final SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> kafka;
    private final SplitEnumeratorContext<KafkaPartitionSplit> context;
    private final Names brokers;

    PatientEnumerator(
            SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> kafka,
            SplitEnumeratorContext<KafkaPartitionSplit> context,
            Names brokers) {
        this.kafka = kafka;
        this.context = context;
        this.brokers = brokers;
    }

    @Override
    public void start() {
        context.callAsync(brokers::requireKnown, (known, failure) -> {
            if (failure == null) {
                kafka.start();
            }
        });
    }

    @Override
    public void handleSplitRequest(int reader, @Nullable String host) {
        kafka.handleSplitRequest(reader, host);
    }

    @Override
    public void addSplitsBack(List<KafkaPartitionSplit> splits, int reader) {
        kafka.addSplitsBack(splits, reader);
    }

    @Override
    public void addReader(int reader) {
        kafka.addReader(reader);
    }

    @Override
    public KafkaSourceEnumState snapshotState(long checkpointId) throws Exception {
        return kafka.snapshotState(checkpointId);
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        kafka.notifyCheckpointComplete(checkpointId);
    }

    @Override
    public void close() throws IOException {
        kafka.close();
    }
}
