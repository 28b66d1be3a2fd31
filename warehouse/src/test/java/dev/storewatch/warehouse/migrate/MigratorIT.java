package dev.storewatch.warehouse.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema on the real engine: applied once, complete in its comments. */
class MigratorIT {

    @TempDir
    static Path home;

    private static Engine engine;
    private static WarehouseHttp http;
    private static final List<String> SAID = new ArrayList<>();

    @BeforeAll
    static void migrateOnce() {
        engine = EngineForTests.use(home);
        http = new WarehouseHttp(engine.access(Role.APP));
        migrator().migrate();
    }

    @AfterAll
    static void stop() {
        http.close();
        engine.close();
    }

    private static Migrator migrator() {
        return new Migrator(new Home(home), engine.access(Role.APP), SAID::add);
    }

    @Test
    void everyTableViewAndColumnHasAComment() {
        assertThat(http.ask("SELECT name FROM system.tables WHERE database = 'storewatch' AND comment = ''"))
                .isEmpty();
        assertThat(
                        http.ask(
                                "SELECT table || '.' || name FROM system.columns WHERE database = 'storewatch' AND comment = ''"))
                .isEmpty();
    }
}
