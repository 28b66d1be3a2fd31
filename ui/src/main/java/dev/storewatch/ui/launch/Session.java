package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineSettings;
import dev.storewatch.warehouse.engine.Secrets;
import dev.storewatch.warehouse.migrate.Migrator;
import java.util.Map;

/** What every command that reads the warehouse begins with: the engine, started if none runs, and its schema up to date. */
record Session(Home home, Engine engine, Secrets secrets, Map<String, String> environment) implements AutoCloseable {

    static Session open(HomeOption option) {
        EngineSettings settings = option.settings();
        Engine engine = Engine.use(settings, option.environment(), System.err::println);
        try {
            new Migrator(settings.home(), engine.access(Role.APP), System.err::println).migrate();
            return new Session(settings.home(), engine, Secrets.of(settings.home()), option.environment());
        } catch (RuntimeException failure) {
            engine.close();
            throw failure;
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
