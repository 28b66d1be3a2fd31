package dev.storewatch.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineSettingsTest {

    @Test
    void allKeysAreMapped() {
        EngineSettings settings = EngineSettings.fromEnvironment(Map.of(
                "STOREWATCH_HOME", "/data/home",
                "STOREWATCH_CACHE", "/data/cache",
                "STOREWATCH_ENGINE_MEMORY", "1073741824",
                "STOREWATCH_CLICKHOUSE_URL", "http://10.0.0.7:8123",
                "STOREWATCH_CLICKHOUSE_USER", "me",
                "STOREWATCH_CLICKHOUSE_PASSWORD", "secret"));
        assertThat(settings.home().root()).isEqualTo(Path.of("/data/home"));
        assertThat(settings.cache()).isEqualTo(Path.of("/data/cache"));
        assertThat(settings.memoryBytes()).isEqualTo(1L << 30);
        assertThat(settings.configured()).hasValueSatisfying(access -> {
            assertThat(access.url()).hasToString("http://10.0.0.7:8123");
            assertThat(access.user()).isEqualTo("me");
            assertThat(access.password()).isEqualTo("secret");
        });
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void defaultsUseTheEmbeddedEngineAndTheUsersCache() {
        EngineSettings settings = EngineSettings.fromEnvironment(Map.of("XDG_CACHE_HOME", "/caches"));
        assertThat(settings.configured()).isEmpty();
        assertThat(settings.cache()).isEqualTo(Path.of("/caches/storewatch"));
        assertThat(settings.memoryBytes()).isBetween(512L << 20, 8L << 30);
    }

    @Test
    void wrongValuesAreNamed() {
        assertThatThrownBy(() -> EngineSettings.fromEnvironment(Map.of("STOREWATCH_ENGINE_MEMORY", "2g")))
                .hasMessageContaining("STOREWATCH_ENGINE_MEMORY")
                .hasMessageContaining("2g");
        assertThatThrownBy(() -> EngineSettings.fromEnvironment(Map.of("STOREWATCH_CLICKHOUSE_URL", "localhost:8123")))
                .hasMessageContaining("localhost:8123");
    }
}
