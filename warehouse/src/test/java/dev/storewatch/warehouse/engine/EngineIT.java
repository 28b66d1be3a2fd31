package dev.storewatch.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.migrate.Migrator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of the real engine: shared, restarted, and gone with its last user. */
class EngineIT {

    private static final String INSERT_STORE =
            "INSERT INTO store_version (store_id, time_zone, version) VALUES ('shop-1', 'UTC', 1)";

    @TempDir
    private Path home;

    @Test
    void twoProcessesShareOneEngineAndTheLastOneOutTurnsItOff() throws Exception {
        Process first = user();
        Process second = user();
        ProcessHandle engine;
        try {
            assertThat(said(first)).isEqualTo(said(second)).startsWith("using http://127.0.0.1:");
            engine = EngineForTests.process(home);
            // Killed, not asked to leave: the system itself takes its lock back.
            first.destroyForcibly().waitFor();
            try (WarehouseHttp http = WarehouseHttp.withoutDatabase(analyst())) {
                assertThat(http.ask("SELECT 1")).isEqualTo("1");
            }
        } finally {
            second.destroyForcibly();
        }
        assertEnds(engine);
    }

    @Test
    void killedWhileWatchedItComesBackOnTheSamePortWithItsRows() throws Exception {
        BlockingQueue<String> console = new LinkedBlockingQueue<>();
        Engine engine = Engine.use(EngineForTests.settings(home), System.getenv(), console::add);
        try {
            WarehouseAccess app = engine.access(Role.APP);
            new Migrator(new Home(home), app, line -> {}).migrate();
            try (WarehouseHttp http = new WarehouseHttp(app)) {
                http.ask(INSERT_STORE);
            }
            engine.watch();
            ProcessHandle process = EngineForTests.process(home);
            process.destroyForcibly();
            assertThat(console.poll(10, TimeUnit.SECONDS)).contains("starting it again");
            engine.ensureRunning();

            assertThat(engine.url()).isEqualTo(app.url());
            assertThat(EngineForTests.process(home).pid()).isNotEqualTo(process.pid());
            try (WarehouseHttp http = new WarehouseHttp(engine.access(Role.ANALYST))) {
                assertThat(http.ask("SELECT store_id FROM store")).isEqualTo("shop-1");
            }
        } finally {
            EngineForTests.stop(engine, home);
        }
    }

    @Test
    void stoppedInOrderItsNextStartKnowsItsRowsAndItsQueryLog() throws Exception {
        Engine first = EngineForTests.use(home);
        new Migrator(new Home(home), first.access(Role.APP), line -> {}).migrate();
        try (WarehouseHttp http = new WarehouseHttp(first.access(Role.APP))) {
            http.ask(INSERT_STORE);
        }
        EngineForTests.stop(first, home);
        Engine engine = EngineForTests.use(home);
        try (WarehouseHttp http = new WarehouseHttp(engine.access(Role.APP))) {
            assertThat(http.ask("SELECT count() FROM store")).isEqualTo("1");
            http.ask("SYSTEM FLUSH LOGS");
            assertThat(http.ask(
                            "SELECT count() > 0 FROM system.query_log WHERE query LIKE 'INSERT INTO store_version%'"))
                    .isEqualTo("1");
        }
        EngineForTests.stop(engine, home);
    }

    private WarehouseAccess analyst() {
        EngineRun run = EngineRun.of(new Home(home)).orElseThrow();
        return new WarehouseAccess(
                run.url(), Role.ANALYST.user(), Secrets.of(new Home(home)).password(Role.ANALYST));
    }

    private Process user() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineUserMain.class.getName(),
                        home.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String said(Process process) throws IOException {
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        return String.valueOf(reader.readLine());
    }

    private static void assertEnds(ProcessHandle process) throws InterruptedException, ExecutionException {
        Instant begun = Instant.now();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException lives) {
            throw new AssertionError("The engine still runs after " + Duration.between(begun, Instant.now()), lives);
        }
    }
}
