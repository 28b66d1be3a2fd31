package dev.storewatch.ingest.kafka;

import dev.storewatch.ingest.source.Line;
import java.time.InstantSource;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Each record is a line: its topic and partition are the source, its offset the position. */
final class RecordLines implements KafkaRecordDeserializationSchema<Line> {
    /** The intake that all of Kafka is. */
    static final String INTAKE = "kafka";

    private static final long serialVersionUID = 1;

    private final KafkaTopics topics;

    RecordLines(KafkaTopics topics) {
        this.topics = topics;
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Line> out) {
        Line line = new Line();
        line.stream = topics.streamOf(record.topic()).orElseThrow();
        line.origin.intakeId = INTAKE;
        line.origin.source = record.topic() + "-" + record.partition();
        line.origin.position = record.offset();
        line.readAt = InstantSource.system().millis();
        if (record.value() == null) {
            line.problem = "the record has no value";
        } else {
            line.origin.bytes = record.value();
        }
        out.collect(line);
    }

    @Override
    public TypeInformation<Line> getProducedType() {
        return TypeInformation.of(Line.class);
    }
}
