package dev.storewatch.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer.PartitionOffsetsRetriever;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FirstOffsetsTest {
    private static final TopicPartition READ = new TopicPartition("orders", 0);
    private static final TopicPartition UNREAD = new TopicPartition("orders", 1);
    private static final TopicPartition YOUNG = new TopicPartition("orders", 2);

    /** The group has read {@code READ} to 50; each partition holds 10 to 99, and only {@code UNREAD} has a record as late as is asked. */
    private static final PartitionOffsetsRetriever KAFKA = new PartitionOffsetsRetriever() {
        @Override
        public Map<TopicPartition, Long> committedOffsets(Collection<TopicPartition> partitions) {
            return Map.of(READ, 50L);
        }

        @Override
        public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
            return all(partitions, 100L);
        }

        @Override
        public Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> partitions) {
            return all(partitions, 10L);
        }

        @Override
        public Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> moments) {
            assertThat(moments).containsEntry(UNREAD, 1_795_313_700_000L);
            return Map.of(UNREAD, new OffsetAndTimestamp(70, 1_795_313_700_001L));
        }

        private static Map<TopicPartition, Long> all(Collection<TopicPartition> partitions, long offset) {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            partitions.forEach(partition -> offsets.put(partition, offset));
            return offsets;
        }
    };

    @Test
    void whatTheGroupHasReadIsNotReadAgainWhereverItIsToBegin() {
        for (String beginning : List.of("earliest", "latest", "2026-11-22T10:15:00+08:00")) {
            assertThat(offsets(beginning)).containsEntry(READ, 50L);
        }
    }

    @Test
    void theRestBeginsWhereAskedInNumbers() {
        assertThat(offsets("earliest")).containsEntry(UNREAD, 10L).containsEntry(YOUNG, 10L);
        assertThat(offsets("latest")).containsEntry(UNREAD, 100L).containsEntry(YOUNG, 100L);
    }

    @Test
    void aPartitionWithoutARecordOfThatTimeBeginsAtItsEnd() {
        // 10:15 in Shanghai is 02:15Z: 1795313700 s
        assertThat(offsets("2026-11-22T10:15:00+08:00"))
                .containsEntry(UNREAD, 70L)
                .containsEntry(YOUNG, 100L);
    }

    @Test
    void aBeginningIsReadOrRefusedByName() {
        assertThat(Beginning.parse("2026-11-22T10:15:00+08:00"))
                .isEqualTo(new Beginning.At(Instant.parse("2026-11-22T02:15:00Z")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Beginning.parse("newest"))
                .withMessageContaining("newest");
    }

    @Test
    void brokersAreCheckedAndSecretsNotShown() {
        assertThatIllegalArgumentException().isThrownBy(() -> topics("broker")).withMessageContaining("'broker'");
        assertThat(topics("a:1, b:2").hosts()).containsExactly("a", "b");
        assertThat(topics("a:1").toString()).doesNotContain("s3cret");
        assertThat(topics("a:1").streamOf("shop-chats"))
                .hasValueSatisfying(stream -> assertThat(stream.label()).isEqualTo("chats"));
        assertThat(topics("a:1").streamOf("chats")).isEmpty();
        assertThat("shop-orders").matches(topics("a:1").names());
        assertThat("shop-orders2").doesNotMatch(topics("a:1").names());
    }

    private static KafkaTopics topics(String brokers) {
        return new KafkaTopics(
                brokers, "shop-", "storewatch", new Beginning.Latest(), Map.of("sasl.jaas.config", "s3cret"));
    }

    private static Map<TopicPartition, Long> offsets(String beginning) {
        return new FirstOffsets(Beginning.parse(beginning)).getPartitionOffsets(List.of(READ, UNREAD, YOUNG), KAFKA);
    }
}
