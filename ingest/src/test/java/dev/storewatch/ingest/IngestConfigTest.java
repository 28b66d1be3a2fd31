package dev.storewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storewatch.ingest.cluster.ClusterAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestConfigTest {
    private static final Map<String, String> LEAST =
            Map.of("STOREWATCH_CLICKHOUSE_URL", "http://127.0.0.1:1", "STOREWATCH_BUYER_KEY_SECRET", "s3cret");

    @Test
    void hasDefaultsForAllButTheServerAndTheSecret() {
        IngestConfig config = IngestConfig.from(LEAST, List.of(Path.of("/in")));
        assertThat(config.home()).isEqualTo(Path.of("var").toAbsolutePath());
        assertThat(config.clickHouse().user()).isEqualTo("storewatch_ingest");
        assertThat(config.checkpointEvery()).isEqualTo(Duration.ofMillis(800));
        assertThat(config.repeatMemory()).isEqualTo(Duration.ofDays(7));
        assertThat(config.orderMemory()).isEqualTo(Duration.ofDays(90));
        assertThat(config.conversationMemory()).isEqualTo(Duration.ofDays(30));
        assertThat(config.watched())
                .containsExactly(Path.of("/in"), Path.of("var/http").toAbsolutePath());
    }

    @Test
    void isLiveOnlyWhereEventsComeByThemselves() {
        assertThat(IngestConfig.from(LEAST, List.of()).isLive()).isFalse();
        assertThat(IngestConfig.from(LEAST, List.of(Path.of("/in"))).isLive()).isTrue();
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.put("STOREWATCH_KAFKA_BROKERS", "broker:9092");
        assertThat(IngestConfig.from(environment, List.of()).isLive()).isTrue();
    }

    @Test
    void saysAllProblemsAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IngestConfig.from(
                        Map.of("STOREWATCH_INGEST_PARALLELISM", "many", "STOREWATCH_CHECKPOINT_MILLIS", "5"),
                        List.of()))
                .withMessageContaining("STOREWATCH_CLICKHOUSE_URL is not set")
                .withMessageContaining("STOREWATCH_BUYER_KEY_SECRET is not set")
                .withMessageContaining("STOREWATCH_INGEST_PARALLELISM is many")
                .withMessageContaining("STOREWATCH_CHECKPOINT_MILLIS is 5");
    }

    @Test
    void aClusterIsNamedByItsJobManagersAddress() {
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.put("STOREWATCH_FLINK_CLUSTER", "jobmanager:8081");
        assertThat(IngestConfig.from(environment, List.of()).cluster())
                .contains(new ClusterAddress("jobmanager", 8081));
        environment.put("STOREWATCH_FLINK_CLUSTER", "jobmanager");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IngestConfig.from(environment, List.of()))
                .withMessageContaining("STOREWATCH_FLINK_CLUSTER: jobmanager is not the address of a JobManager");
    }

    @Test
    void hidesSecrets() {
        Map<String, String> environment = new HashMap<>(LEAST);
        environment.put("STOREWATCH_CLICKHOUSE_PASSWORD", "hidden");
        assertThat(IngestConfig.from(environment, List.of()).toString()).doesNotContain("hidden", "s3cret");
    }
}
