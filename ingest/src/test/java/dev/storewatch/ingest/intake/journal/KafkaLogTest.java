package dev.storewatch.ingest.intake.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.kafka.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaLogTest {
    private static final KafkaTopics TOPICS = KafkaTopics.from(
                    Map.of("STOREWATCH_KAFKA_BROKERS", "127.0.0.1:9092", "STOREWATCH_KAFKA_PREFIX", "shop-"))
            .orElseThrow();

    /** Kafka's own stand-in for a producer; it answers when told. */
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

    @Test
    void eachLineIsARecordOfItsStreamsTopic() {
        KafkaLog log = new KafkaLog(TOPICS, producer);
        log.append("client", Stream.CHATS, bytes("{\"a\":1}\n{\"b\":2}\n"));
        assertThat(producer.history())
                .allSatisfy(record -> assertThat(record.topic()).isEqualTo("shop-chats"));
        assertThat(producer.history())
                .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .containsExactly("{\"a\":1}", "{\"b\":2}");
        assertThat(log.trouble()).isNull();
    }

    @Test
    void whatKafkaDoesNotKeepIsNotTakenAndTheTroubleIsToldUntilItIsOver() {
        KafkaLog log = new KafkaLog(TOPICS, producer);
        producer.sendException = new TimeoutException("no answer");
        assertThatThrownBy(() -> log.append("client", Stream.ORDERS, bytes("{}\n")))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("topic shop-orders")
                .hasMessageContaining("no answer");
        assertThat(log.trouble()).contains("no answer");
        producer.sendException = null;
        log.append("client", Stream.ORDERS, bytes("{}\n"));
        assertThat(log.trouble()).isNull();
    }

    @Test
    void afterOneLineThatFailedNoOtherIsTried() {
        AtomicInteger sent = new AtomicInteger();
        KafkaLog log = new KafkaLog(
                TOPICS, new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                    @Override
                    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
                        sent.incrementAndGet();
                        return CompletableFuture.failedFuture(new TimeoutException("no broker"));
                    }
                });
        assertThatThrownBy(() -> log.append("client", Stream.ORDERS, bytes("{}\n{}\n{}\n")))
                .isInstanceOf(JournalException.class);
        assertThat(sent).hasValue(1);
    }

    @Test
    void noPropertyOfTheUsersWeakensThePromise() {
        KafkaTopics careless = new KafkaTopics(
                "127.0.0.1:9092",
                "",
                "g",
                TOPICS.beginning(),
                Map.of(
                        "acks",
                        "0",
                        "enable.idempotence",
                        "false",
                        "max.in.flight.requests.per.connection",
                        "5",
                        "security.protocol",
                        "SSL"));
        assertThat(KafkaLog.settings(careless))
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("max.in.flight.requests.per.connection", 1)
                .containsEntry("security.protocol", "SSL");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
