package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineSettings;
import dev.storewatch.warehouse.migrate.Migrator;
import java.util.Objects;

/** What every command that reads the warehouse begins with. */
final class Session {

    private Session() {}

    /** The home that {@code STOREWATCH_HOME} names. */
    static Home home() {
        return settings().home();
    }

    /** The engine, started if none runs, its schema up to date. */
    static Engine migratedEngine() {
        EngineSettings settings = settings();
        Engine engine = Engine.use(settings, System.getenv(), System.err::println);
        try {
            new Migrator(settings.home(), engine.access(Role.APP), System.err::println).migrate();
            return engine;
        } catch (RuntimeException failure) {
            engine.close();
            throw failure;
        }
    }

    private static EngineSettings settings() {
        try {
            return EngineSettings.fromEnvironment(System.getenv());
        } catch (IllegalArgumentException badSetting) {
            throw new LaunchException(Objects.toString(badSetting.getMessage()), badSetting);
        }
    }
}
