package dev.storewatch.ingest.kafka;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;

/**
 * The group's committed offset where there is one, else the beginning asked for. All are looked up at once, as numbers: an offset left as "latest" in a
 * checkpoint would skip what came until the job was back.
 */
final class FirstOffsets implements OffsetsInitializer {
    private static final long serialVersionUID = 1;

    private final Beginning beginning;

    FirstOffsets(Beginning beginning) {
        this.beginning = beginning;
    }

    @Override
    public Map<TopicPartition, Long> getPartitionOffsets(
            Collection<TopicPartition> partitions, PartitionOffsetsRetriever kafka) {
        Map<TopicPartition, Long> offsets = new HashMap<>(kafka.committedOffsets(partitions));
        Set<TopicPartition> unread = partitions.stream()
                .filter(partition -> !offsets.containsKey(partition))
                .collect(Collectors.toSet());
        if (!unread.isEmpty()) {
            switch (beginning) {
                case Beginning.Earliest earliest -> offsets.putAll(kafka.beginningOffsets(unread));
                case Beginning.Latest latest -> offsets.putAll(kafka.endOffsets(unread));
                case Beginning.At at -> offsets.putAll(from(at.moment(), unread, kafka));
            }
        }
        return offsets;
    }

    /** What was deleted before it was read is passed over: reading goes on with the oldest record that is left. */
    @Override
    public OffsetResetStrategy getAutoOffsetResetStrategy() {
        return OffsetResetStrategy.EARLIEST;
    }

    private static Map<TopicPartition, Long> from(
            Instant moment, Set<TopicPartition> partitions, PartitionOffsetsRetriever kafka) {
        Map<TopicPartition, Long> moments = partitions.stream()
                .collect(Collectors.toMap(partition -> partition, partition -> moment.toEpochMilli()));
        Map<TopicPartition, Long> offsets = new HashMap<>(kafka.endOffsets(partitions));
        Map<TopicPartition, OffsetAndTimestamp> found = kafka.offsetsForTimes(moments);
        found.forEach((partition, record) -> offsets.put(partition, record.offset()));
        return offsets;
    }
}
