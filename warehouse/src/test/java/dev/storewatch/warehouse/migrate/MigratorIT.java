package dev.storewatch.warehouse.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
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
        EngineForTests.stop(engine, home);
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

    @Test
    void runAgainItAppliesNothing() {
        String before = http.ask("SELECT groupArray((file, applied_at)) FROM migration");
        migrator().migrate();
        assertThat(http.ask("SELECT groupArray((file, applied_at)) FROM migration"))
                .isEqualTo(before);
        assertThat(SAID).hasSize(1);
    }

    @Test
    void twoAtOnceDoNotDisturbEachOther() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> runs = List.of(
                    threads.submit(() -> migrator().migrate()),
                    threads.submit(() -> migrator().migrate()));
            for (Future<?> run : runs) {
                run.get();
            }
        }
        assertThat(http.ask("SELECT count() - uniqExact(file) FROM migration")).isEqualTo("0");
    }

    @Test
    void aChangedViewIsReplacedAndAViewMayReadALaterOne() {
        List<SqlFile> views = List.of(
                new SqlFile("R__a_first.sql", "CREATE OR REPLACE VIEW a_first AS SELECT n FROM b_second COMMENT 'a'"),
                new SqlFile("R__b_second.sql", "CREATE OR REPLACE VIEW b_second AS SELECT 1 AS n COMMENT 'b'"));
        String ownDatabase = "SELECT n FROM a_first";
        List<SqlFile> applied = migrationsOnRecord();
        migrator().apply(applied, views);
        assertThat(http.ask(ownDatabase)).isEqualTo("1");

        List<SqlFile> changed = List.of(
                views.getFirst(),
                new SqlFile("R__b_second.sql", "CREATE OR REPLACE VIEW b_second AS SELECT 2 AS n COMMENT 'b'"));
        migrator().apply(applied, changed);
        assertThat(http.ask(ownDatabase)).isEqualTo("2");
        http.ask("DROP VIEW a_first");
        http.ask("DROP VIEW b_second");
    }

    @Test
    void aFailingStatementIsNamed() {
        List<SqlFile> views =
                List.of(new SqlFile("R__broken.sql", "CREATE OR REPLACE VIEW broken AS SELECT missing_column"));
        assertThatThrownBy(() -> migrator().apply(migrationsOnRecord(), views))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("R__broken.sql")
                .hasMessageContaining("missing_column");
    }

    private static List<SqlFile> migrationsOnRecord() {
        return SqlFolder.of(MigratorIT.class.getClassLoader(), "storewatch/sql/migrations")
                .files(Pattern.compile(".*"));
    }
}
