package dev.storewatch.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformTest {

    @Test
    void namesOfSystemsAndProcessorsLeadToPackages() {
        assertThat(Platform.of("Linux", "amd64").packageName()).isEqualTo("@chdb/lib-linux-x64-gnu");
        assertThat(Platform.of("Linux", "aarch64").packageName()).isEqualTo("@chdb/lib-linux-arm64-gnu");
        assertThat(Platform.of("Mac OS X", "aarch64").packageName()).isEqualTo("@chdb/lib-darwin-arm64");
        assertThat(Platform.of("Mac OS X", "x86_64").packageName()).isEqualTo("@chdb/lib-darwin-x64");
    }

    @Test
    void anUnknownMachineIsToldWhatToDoInstead() {
        assertThatThrownBy(() -> Platform.of("Windows 11", "amd64"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("Windows 11")
                .hasMessageContaining("STOREWATCH_CLICKHOUSE_URL");
    }

    @Test
    void withoutAPinnedHashNothingIsFetched() {
        assertThatThrownBy(() -> Platform.MACOS_ARM64.integrity(Map.of()))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("STOREWATCH_ENGINE_INTEGRITY");
        assertThat(Platform.MACOS_ARM64.integrity(Map.of("STOREWATCH_ENGINE_INTEGRITY", "sha512-x")))
                .isEqualTo("sha512-x");
    }
}
