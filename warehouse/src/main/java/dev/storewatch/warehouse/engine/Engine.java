package dev.storewatch.warehouse.engine;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

/** The ClickHouse server in use, for as long as this is open: the embedded one, or one of the user's own. */
public sealed interface Engine extends AutoCloseable permits EmbeddedEngine, ConfiguredServer {

    /**
     * Uses the configured server, else the embedded engine: the one that already runs for this home, or one started now.
     *
     * @param environment where npm's hash may be overridden
     * @param console told what takes long
     */
    static Engine use(EngineSettings settings, Map<String, String> environment, Consumer<String> console) {
        return settings.configured().<Engine>map(ConfiguredServer::new).orElseGet(() -> {
            EmbeddedEngine engine = new EmbeddedEngine(settings, environment, console);
            try {
                engine.ensureRunning();
                return engine;
            } catch (RuntimeException failure) {
                engine.close();
                throw failure;
            }
        });
    }

    /** Where it answers over HTTP. */
    URI url();

    /** How to log in as one of the users. A server of the user's own has one user for every role. */
    WarehouseAccess access(Role role);

    /** Starts the embedded engine again if it died; on the same ports, so that clients reconnect. */
    void ensureRunning();

    /** Keeps it running until {@link #close}: a dead embedded engine is started again at once, and that is said. */
    void watch();

    /** Stops using it; the last of all users turns the embedded engine off. */
    @Override
    void close();
}
