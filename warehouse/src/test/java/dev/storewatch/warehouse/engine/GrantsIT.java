package dev.storewatch.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.migrate.Migrator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine's users may not do, asked of the real engine. */
class GrantsIT {

    @TempDir
    static Path home;

    private static Engine engine;

    @BeforeAll
    static void start() {
        engine = EngineForTests.use(home);
        new Migrator(new Home(home), engine.access(Role.APP), line -> {}).migrate();
    }

    @AfterAll
    static void stop() {
        EngineForTests.stop(engine, home);
    }

    private static String ask(Role role, String statement) {
        try (WarehouseHttp http = new WarehouseHttp(engine.access(role))) {
            return http.ask(statement);
        }
    }

    /** The embedded engine stands for a server of the user's own, whose one user may change everything. */
    @ParameterizedTest
    @ValueSource(strings = {"DROP TABLE store_day", "CREATE TABLE mine (a Int8) ENGINE = Memory", "SET readonly = 0"})
    void analystMayOnlyReadOnAServerOfTheUsersOwn(String statement) {
        Engine own = new ConfiguredServer(engine.access(Role.APP));
        try (WarehouseHttp http = new WarehouseHttp(own.access(Role.ANALYST))) {
            assertThat(http.ask("SELECT 1")).isEqualTo("1");
            assertThatThrownBy(() -> http.ask(statement))
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageContaining("readonly");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE store_day",
                "DROP TABLE store_version",
                "INSERT INTO store_version (store_id) VALUES ('x')",
                "ALTER TABLE store_version DELETE WHERE 1",
                "TRUNCATE TABLE store_version",
                "CREATE TABLE storewatch.mine (a Int8) ENGINE = Memory",
                "SELECT * FROM system.users",
                "SELECT * FROM system.processes"
            })
    void analystMayOnlyReadTheWarehouse(String statement) {
        assertThatThrownBy(() -> ask(Role.ANALYST, statement)).hasMessageContaining("ACCESS_DENIED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 SETTINGS max_execution_time = 3600",
                "SELECT 1 SETTINGS max_memory_usage = 100000000000",
                "SELECT 1 SETTINGS max_result_rows = 0",
                "SELECT 1 SETTINGS readonly = 0",
                "SET max_execution_time = 3600"
            })
    void analystCannotRaiseTheLimits(String statement) {
        assertThatThrownBy(() -> ask(Role.ANALYST, statement)).hasMessageContaining("READONLY");
    }

    @Test
    void analystIsCutOffAboveTheRowLimitWithTheServersReason() {
        // A million and one rows: one more than the limit.
        try (WarehouseHttp http = new WarehouseHttp(engine.access(Role.ANALYST))) {
            assertThatThrownBy(() ->
                            http.stream("SELECT number FROM numbers(1000001)", "TSV", new ByteArrayOutputStream()))
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageContaining("max rows: 1.00 million")
                    .hasMessageNotContaining("__exception__");
        }
    }

    @Test
    void analystReadsTheSchemaWithItsComments() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarehouseHttp http = new WarehouseHttp(engine.access(Role.ANALYST))) {
            http.stream(
                    "SELECT name, comment FROM system.columns WHERE table = 'store' AND name = 'currency'",
                    "TSVWithNames",
                    out);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("name\tcomment\ncurrency\tISO 4217 code the amounts are in.\n");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyReadsFilesOrReachesOtherMachines(Role role) {
        for (String source : new String[] {
            "file('/etc/hostname', 'LineAsString', 'line String')",
            "url('http://127.0.0.1:1/', 'LineAsString', 'line String')",
            "remote('127.0.0.1', 'system.one')",
            "s3('http://127.0.0.1:1/bucket/file.csv', 'CSV', 'a String')",
            "sqlite('/tmp/a', 'b')",
            "mysql('127.0.0.1:1', 'a', 'b', 'c', 'd')",
            "postgresql('127.0.0.1:1', 'a', 'b', 'c', 'd')",
            "filesystem('/etc')",
            "default.`/etc/hostname`"
        }) {
            assertThatThrownBy(() -> ask(role, "SELECT * FROM " + source))
                    .as(source)
                    .hasMessageContaining("ACCESS_DENIED");
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyReadsFilesByTheScalarFunction(Role role) {
        for (String file : new String[] {"/etc/passwd", home + "/secrets.properties", "/proc/1/environ"}) {
            assertThatThrownBy(() -> ask(role, "SELECT file('" + file + "')"))
                    .as(file)
                    .hasMessageContaining("Permission denied");
        }
    }

    @Test
    void ingestWritesEventsButChangesNoTable() {
        assertThatThrownBy(() -> ask(Role.INGEST, "DROP TABLE order_event")).hasMessageContaining("ACCESS_DENIED");
        assertThatThrownBy(() -> ask(Role.INGEST, "ALTER TABLE order_event DELETE WHERE 1"))
                .hasMessageContaining("ACCESS_DENIED");
        assertThat(ask(Role.INGEST, "SELECT count() FROM order_event")).isEqualTo("0");
    }

    @Test
    void theBuiltInUserIsClosedToTheNetwork() {
        WarehouseAccess builtIn = new WarehouseAccess(engine.url(), "default", "");
        try (WarehouseHttp http = WarehouseHttp.withoutDatabase(builtIn)) {
            assertThatThrownBy(() -> http.ask("SELECT 1")).hasMessageContaining("Authentication failed");
        }
    }
}
