package dev.storewatch.ingest.kafka;

import dev.storewatch.ingest.source.Line;
import dev.storewatch.ingest.trouble.Troubles;
import java.io.IOException;
import java.util.Set;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumStateSerializer;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitSerializer;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The records of our topics as lines, by Flink's connector; never ends. While the brokers are away it waits and the rest of the job goes on. Without topics it
 * is dormant: it reads nothing, but keeps how far was read for the day Kafka is read again.
 */
public final class KafkaLines implements Source<Line, KafkaPartitionSplit, KafkaSourceEnumState> {
    private static final long serialVersionUID = 1;
    /** How soon new partitions and topics are found, and at most how late brokers that are away are noticed. */
    private static final String LOOK_EVERY_MILLIS = "10000";

    private static final String ANSWER_WITHIN_MILLIS = "10000";
    /** A reader asks in a thread of its own, which may wait; its giving up would fail the job. */
    private static final String FOREVER_MILLIS = Integer.toString(Integer.MAX_VALUE);

    private final @Nullable KafkaTopics topics;
    private final Troubles troubles;

    private KafkaLines(@Nullable KafkaTopics topics, Troubles troubles) {
        this.topics = topics;
        this.troubles = troubles;
    }

    public static KafkaLines of(KafkaTopics topics, Troubles troubles) {
        return new KafkaLines(topics, troubles);
    }

    /** Reads nothing. */
    public static KafkaLines dormant(Troubles troubles) {
        return new KafkaLines(null, troubles);
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<Line, KafkaPartitionSplit> createReader(SourceReaderContext context) throws Exception {
        if (topics == null) {
            return new DormantReader<>();
        }
        return new PatientReader<>(reading(topics).createReader(context), new Names(topics.hosts()));
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> createEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context) {
        if (topics == null) {
            return new DormantEnumerator(new KafkaSourceEnumState(Set.of(), false));
        }
        var patient = new PatientContext<>(context, troubles);
        return new PatientEnumerator(asking(topics).createEnumerator(patient), patient, new Names(topics.hosts()));
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restoreEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState state) throws IOException {
        if (topics == null) {
            return new DormantEnumerator(state);
        }
        var patient = new PatientContext<>(context, troubles);
        return new PatientEnumerator(
                asking(topics).restoreEnumerator(patient, state), patient, new Names(topics.hosts()));
    }

    @Override
    public SimpleVersionedSerializer<KafkaPartitionSplit> getSplitSerializer() {
        return new KafkaPartitionSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<KafkaSourceEnumState> getEnumeratorCheckpointSerializer() {
        return new KafkaSourceEnumStateSerializer();
    }

    private static KafkaSource<Line> asking(KafkaTopics topics) {
        return builder(topics).build();
    }

    private static KafkaSource<Line> reading(KafkaTopics topics) {
        return builder(topics)
                .setProperty("default.api.timeout.ms", FOREVER_MILLIS)
                .build();
    }

    private static KafkaSourceBuilder<Line> builder(KafkaTopics topics) {
        var builder = KafkaSource.<Line>builder()
                .setProperty("isolation.level", "read_committed")
                .setProperty("partition.discovery.interval.ms", LOOK_EVERY_MILLIS)
                .setProperty("default.api.timeout.ms", ANSWER_WITHIN_MILLIS)
                .setProperty("request.timeout.ms", ANSWER_WITHIN_MILLIS)
                .setProperty("reconnect.backoff.max.ms", "5000");
        topics.properties().forEach(builder::setProperty);
        return builder.setBootstrapServers(topics.brokers())
                .setGroupId(topics.group())
                .setClientIdPrefix(topics.group())
                .setTopicPattern(topics.names())
                .setStartingOffsets(new FirstOffsets(topics.beginning()))
                .setDeserializer(new RecordLines(topics));
    }
}
