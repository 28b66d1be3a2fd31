package dev.storewatch.warehouse.engine;

import dev.storewatch.warehouse.Home;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real engine in a home of the test's own, with the machine's cache. */
public final class EngineForTests {

    private EngineForTests() {}

    /** Starts, or joins, the engine of a home. */
    public static Engine use(Path home) {
        return Engine.use(settings(home), System.getenv(), line -> {});
    }

    static EngineSettings settings(Path home) {
        EngineSettings usual = EngineSettings.fromEnvironment(System.getenv());
        return new EngineSettings(new Home(home), usual.cache(), Optional.empty(), 1L << 30);
    }

    /** The process that serves a home. */
    public static ProcessHandle process(Path home) {
        return EngineRun.of(new Home(home)).flatMap(EngineRun::process).orElseThrow();
    }

    /** Leaves the engine and waits for its end, so that its home can be deleted. */
    public static void stop(Engine engine, Path home) {
        ProcessHandle process = process(home);
        engine.close();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
