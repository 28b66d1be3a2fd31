package dev.storewatch.warehouse.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The machines the engine is built for, each with the pinned hash of its package where that could be checked. */
enum Platform {
    LINUX_X64(
            "linux-x64-gnu",
            "sha512-XP97mMqnc5tZpKQywR8N7cLTsHNiTmHr30pC5mzo3jWmukjKn2IBa60c2B/gWUNcuFjOMjWoorQICCqBVj5wpw=="),
    LINUX_ARM64("linux-arm64-gnu", ""),
    MACOS_ARM64("darwin-arm64", ""),
    MACOS_X64("darwin-x64", "");

    static final String VERSION = "26.7.3-stable.1";

    private final String suffix;
    private final String pinned;

    Platform(String suffix, String pinned) {
        this.suffix = suffix;
        this.pinned = pinned;
    }

    /** The package to ask npm for. */
    String packageName() {
        return "@chdb/lib-" + suffix;
    }

    /** Folder of the cache that holds this version for this platform. */
    String folder() {
        return "chdb-lib-" + suffix + "-" + VERSION;
    }

    /**
     * The hash a download must have, from {@code STOREWATCH_ENGINE_INTEGRITY} or the pin.
     *
     * @throws EngineException where neither is there: nothing unchecked is ever run
     */
    String integrity(Map<String, String> environment) {
        String given =
                environment.getOrDefault("STOREWATCH_ENGINE_INTEGRITY", "").strip();
        if (!given.isEmpty()) {
            return given;
        }
        if (pinned.isEmpty()) {
            throw new EngineException("No hash is pinned for " + packageName() + "@" + VERSION
                    + ". Look it up with: npm view " + packageName() + "@" + VERSION
                    + " dist.integrity, and set STOREWATCH_ENGINE_INTEGRITY to it; or set STOREWATCH_CLICKHOUSE_URL to a"
                    + " ClickHouse server of your own.");
        }
        return pinned;
    }

    /** The platform of a machine, by the names Java gives its system and processor. */
    static Platform of(String system, String processor) {
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        boolean intel = processor.equals("amd64") || processor.equals("x86_64");
        String name = system.toLowerCase(Locale.ROOT);
        Optional<Platform> found = Optional.empty();
        if (name.startsWith("linux")) {
            found = arm ? Optional.of(LINUX_ARM64) : intel ? Optional.of(LINUX_X64) : found;
        } else if (name.startsWith("mac")) {
            found = arm ? Optional.of(MACOS_ARM64) : intel ? Optional.of(MACOS_X64) : found;
        }
        return found.orElseThrow(() -> new EngineException("No embedded engine for " + system + " on " + processor
                + ". Set STOREWATCH_CLICKHOUSE_URL to a ClickHouse server of your own."));
    }

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }
}
