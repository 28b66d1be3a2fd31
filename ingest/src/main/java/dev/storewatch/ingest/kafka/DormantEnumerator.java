package dev.storewatch.ingest.kafka;

import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.jspecify.annotations.Nullable;

/** Asks nobody and keeps what it was restored with. */
record DormantEnumerator(KafkaSourceEnumState kept)
        implements SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> {

    @Override
    public void start() {}

    @Override
    public void handleSplitRequest(int reader, @Nullable String host) {}

    /** Nothing was handed out, so nothing comes back: readers restore their own. */
    @Override
    public void addSplitsBack(List<KafkaPartitionSplit> splits, int reader) {}

    @Override
    public void addReader(int reader) {}

    @Override
    public KafkaSourceEnumState snapshotState(long checkpointId) {
        return kept;
    }

    @Override
    public void close() {}
}
