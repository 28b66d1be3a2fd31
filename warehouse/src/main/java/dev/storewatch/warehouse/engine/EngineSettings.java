package dev.storewatch.warehouse.engine;

import com.sun.management.OperatingSystemMXBean;
import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.WarehouseAccess;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What decides which engine is used and how much it may take.
 *
 * @param configured a server of the user's own, used instead of the embedded one
 * @param memoryBytes most memory the embedded engine may take
 */
public record EngineSettings(Home home, Path cache, Optional<WarehouseAccess> configured, long memoryBytes) {

    private static final long SMALLEST_MEMORY = 512L << 20;
    private static final long LARGEST_DEFAULT_MEMORY = 8L << 30;

    public EngineSettings {
        if (memoryBytes < SMALLEST_MEMORY) {
            throw new IllegalArgumentException(
                    "STOREWATCH_ENGINE_MEMORY must be at least " + SMALLEST_MEMORY + " bytes: " + memoryBytes);
        }
    }

    /** Reads {@code STOREWATCH_HOME}, {@code _CACHE}, {@code _CLICKHOUSE_*} and {@code _ENGINE_MEMORY} (bytes). */
    public static EngineSettings fromEnvironment(Map<String, String> environment) {
        return new EngineSettings(
                Home.fromEnvironment(environment),
                cache(environment),
                WarehouseAccess.fromEnvironment(environment),
                memory(environment.getOrDefault("STOREWATCH_ENGINE_MEMORY", "")));
    }

    private static Path cache(Map<String, String> environment) {
        String own = environment.getOrDefault("STOREWATCH_CACHE", "");
        if (!own.isBlank()) {
            return Path.of(own).toAbsolutePath();
        }
        String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches = shared.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(shared);
        return caches.resolve("storewatch").toAbsolutePath();
    }

    private static long memory(String bytes) {
        if (bytes.isBlank()) {
            long installed = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getTotalMemorySize();
            return Math.max(SMALLEST_MEMORY, Math.min(LARGEST_DEFAULT_MEMORY, installed / 10 * 4));
        }
        try {
            return Long.parseLong(bytes.strip());
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "STOREWATCH_ENGINE_MEMORY is not a number of bytes: " + bytes, notANumber);
        }
    }
}
