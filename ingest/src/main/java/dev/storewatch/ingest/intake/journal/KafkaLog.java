package dev.storewatch.ingest.intake.journal;

import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.kafka.KafkaTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps lines in the topics the job reads, a record each, durable when all replicas in sync have them. While the brokers are away nothing is taken; lines that may have been
 * written though no answer came are sent again by their sender, and known by their event id.
 */
public final class KafkaLog implements EventLog {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaLog.class);
    /** A sender waits no longer for brokers that are away. */
    private static final int BLOCK_MILLIS = 5_000;

    private static final int DELIVERY_MILLIS = 20_000;
    private static final int REQUEST_MILLIS = 5_000;
    private static final int LINGER_MILLIS = 5;
    private static final int BATCH_BYTES = 128 * 1024;
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final KafkaTopics topics;
    private final Producer<byte[], byte[]> producer;
    private volatile @Nullable String trouble;

    /** Connects when the first lines come. */
    public KafkaLog(KafkaTopics topics) {
        this(topics, new KafkaProducer<>(settings(topics), new ByteArraySerializer(), new ByteArraySerializer()));
    }

    KafkaLog(KafkaTopics topics, Producer<byte[], byte[]> producer) {
        this.topics = topics;
        this.producer = producer;
    }

    /** The user's properties, and what the promise takes whatever they say. */
    static Map<String, Object> settings(KafkaTopics topics) {
        Map<String, Object> settings = new HashMap<>(topics.properties());
        settings.put("bootstrap.servers", topics.brokers());
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        // TRICKY: of several requests the first may be refused by a broker that does not lead yet and the second taken;
        // the first is then out of order until it is given up.
        settings.put("max.in.flight.requests.per.connection", 1);
        settings.put("batch.size", BATCH_BYTES);
        settings.put("max.block.ms", BLOCK_MILLIS);
        settings.put("request.timeout.ms", REQUEST_MILLIS);
        settings.put("delivery.timeout.ms", DELIVERY_MILLIS);
        settings.put("linger.ms", LINGER_MILLIS);
        return settings;
    }

    @Override
    public void append(String client, Stream stream, byte[] lines) {
        String topic = topics.topicOf(stream);
        List<Future<RecordMetadata>> written = new ArrayList<>();
        try {
            for (int from = 0; from < lines.length; ) {
                int to = from;
                while (to < lines.length && lines[to] != '\n') {
                    to++;
                }
                Future<RecordMetadata> record =
                        producer.send(new ProducerRecord<>(topic, Arrays.copyOfRange(lines, from, to)));
                if (record.isDone()) {
                    // TRICKY: while no broker is known each record waits anew; the first that failed speaks for all.
                    record.get();
                }
                written.add(record);
                from = to + 1;
            }
            for (Future<RecordMetadata> record : written) {
                record.get();
            }
            trouble = null;
        } catch (ExecutionException failed) {
            throw refused(topic, failed.getCause());
        } catch (KafkaException failed) {
            throw refused(topic, failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new JournalException("the intake is stopping", stopping);
        }
    }

    private JournalException refused(String topic, @Nullable Throwable cause) {
        String why = "Kafka does not keep events sent over HTTP (topic " + topic + "): " + cause;
        if (trouble == null) {
            LOG.warn("{}", why);
        }
        trouble = why;
        return cause == null ? new JournalException(why) : new JournalException(why, cause);
    }

    @Override
    public @Nullable String trouble() {
        return trouble;
    }

    @Override
    public void backlog(int segments) {
        // What waits in Kafka is Kafka's.
    }

    @Override
    public void close() {
        producer.close(CLOSE);
    }
}
