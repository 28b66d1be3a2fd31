package dev.storewatch.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AppConfigTest {

    @Test
    void everyKeyIsMapped() {
        AppConfig config = AppConfig.fromEnvironment(Map.of(
                "STOREWATCH_HOME", "/tmp/some-home",
                "STOREWATCH_CLICKHOUSE_URL", "http://127.0.0.1:8123",
                "STOREWATCH_CLICKHOUSE_USER", "someone",
                "STOREWATCH_CLICKHOUSE_PASSWORD", "hidden",
                "STOREWATCH_PUBLIC_URL", "https://watch.example/",
                "STOREWATCH_ALERT_HOSTS", "hooks.example.com",
                "STOREWATCH_APP_METRICS_PORT", "9095"));
        assertThat(config.metricsPort()).isEqualTo(9095);
        assertThat(config.publicUrl()).isEqualTo("https://watch.example");
        assertThat(config.destinations().hosts()).containsExactly("hooks.example.com");
        assertThat(config.home().root()).hasToString("/tmp/some-home");
        assertThat(config.warehouse().url()).hasToString("http://127.0.0.1:8123");
        assertThat(config.warehouse().user()).isEqualTo("someone");
        assertThat(config.toString()).doesNotContain("hidden");
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        assertThatThrownBy(() -> AppConfig.fromEnvironment(Map.of(
                        "STOREWATCH_CLICKHOUSE_URL", "http://127.0.0.1:8123", "STOREWATCH_APP_METRICS_PORT", "70000")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("STOREWATCH_APP_METRICS_PORT is 70000");
    }

    @Test
    void withoutAWarehouseTheStartSaysWhatToSet() {
        assertThatThrownBy(() -> AppConfig.fromEnvironment(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("STOREWATCH_CLICKHOUSE_URL is not set");
    }
}
