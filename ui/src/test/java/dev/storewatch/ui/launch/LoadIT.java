package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineRun;
import dev.storewatch.warehouse.engine.EngineSettings;
import dev.storewatch.warehouse.migrate.Migrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise of {@code load}: whatever is killed in the middle, and however often it is run, every count and sum is as after one clean run. Simulated shops
 * and a hostile stream with lines that must be rejected.
 */
class LoadIT {
    private static final int KILLS = 5;
    /** Exit value of a process ended by signal 9. */
    private static final int KILLED = 128 + 9;
    /** So that a load comes in many steps, however quick the machine. */
    private static final Map<String, String> OFTEN =
            Map.of("STOREWATCH_CHECKPOINT_MILLIS", "100", "STOREWATCH_INGEST_PARALLELISM", "1");

    @TempDir
    private static Path folder;

    private static Path events = Path.of("");
    private static String clean = "";

    @BeforeAll
    static void loadOnce() throws Exception {
        events = folder.resolve("events");
        EventFiles.simulate(events, folder, 4, 3, 7);
        EventFiles.writeHostile(Files.createDirectories(events.resolve("hostile")));
        LaunchedCommand.Answer loaded = load(folder.resolve("clean"));
        assertThat(loaded.exit()).as(loaded.err()).isZero();
        clean = Everything.in(folder.resolve("clean"));
        assertThat(clean).contains("malformed_json");
    }

    @Test
    void theOrdersOfEachAgentAddUpToTheAgentsSales() throws IOException {
        String apart = Everything.answer(folder.resolve("clean"), """
                SELECT count(), countIf(counted = (0, 0)), countIf(counted != listed) FROM
                (
                    SELECT store_id, agent_id, day, (sumIf(n, NOT is_fact), sumIf(money, NOT is_fact)) AS counted,
                        (sumIf(n, is_fact), sumIf(money, is_fact)) AS listed FROM
                    (
                        SELECT store_id, agent_id, day, orders_attributed AS n, sales_attributed AS money, false AS is_fact FROM agent_day WHERE n != 0
                        UNION ALL
                        SELECT store_id, agent_id, paid_day, 1, amount, true FROM sale_fact
                    )
                    GROUP BY store_id, agent_id, day
                )""");
        // There are cells, in each something was counted, and in none it differs.
        assertThat(apart).matches("[1-9]\\d*\t0\t0\\s*");
    }

    @Test
    void loadedTwiceNothingChanges() throws Exception {
        LaunchedCommand.Answer again = load(folder.resolve("clean"));
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out().strip())
                .matches("RESULT load orders=0/\\d+/\\d+ chats=0/\\d+/\\d+ reviews=0/\\d+/\\d+ events_per_s=\\d+");
        assertThat(Everything.in(folder.resolve("clean"))).isEqualTo(clean);
    }

    @Test
    void killedAgainAndAgainItEndsAsACleanRun() throws Exception {
        Path home = folder.resolve("killed");
        Random random = new Random(20261122);
        // Holding the engine, the test sees how far each load has come.
        try (Engine engine = Engine.use(settings(home), System.getenv(), line -> {});
                WarehouseHttp http = new WarehouseHttp(engine.access(Role.APP))) {
            new Migrator(new Home(home), engine.access(Role.APP), line -> {}).migrate();
            for (int kill = 0; kill < KILLS; kill++) {
                LaunchedCommand load = LaunchedCommand.start(home, OFTEN, "load", events.toString());
                awaitMoreThan(settled(http), load, http);
                killIngest(home, random.nextBoolean());
                load.process().destroyForcibly().waitFor();
                assertThat(load.process().exitValue())
                        .as("kill %d hit a running load", kill)
                        .isEqualTo(KILLED);
            }
        }
        LaunchedCommand.Answer last = load(home);
        assertThat(last.exit()).as(last.err()).isZero();
        assertThat(Everything.in(home)).isEqualTo(clean);
    }

    private static void awaitMoreThan(long before, LaunchedCommand load, WarehouseHttp http) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (settled(http) <= before) {
            assertThat(load.process().waitFor(20, TimeUnit.MILLISECONDS))
                    .as("the load ended before it was killed")
                    .isFalse();
            assertThat(System.nanoTime()).as("no line came in").isLessThan(until);
        }
    }

    private static long settled(WarehouseHttp http) {
        return Long.parseLong(http.ask("SELECT sum(accepted + repeated + rejected) FROM intake"));
    }

    @Test
    void theEngineKilledInTheMiddleItEndsAsACleanRun() throws Exception {
        Path home = folder.resolve("engine-killed");
        LaunchedCommand load = LaunchedCommand.start(home, "load", events.toString());
        awaitRequest(home, load);
        Random random = new Random(4);
        for (int kill = 0;
                kill < 2 && !load.process().waitFor(7_000 + random.nextInt(5_000), TimeUnit.MILLISECONDS);
                kill++) {
            EngineRun.of(new Home(home)).flatMap(EngineRun::process).ifPresent(ProcessHandle::destroyForcibly);
        }
        LaunchedCommand.Answer answer = load.answer();
        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(Everything.in(home)).isEqualTo(clean);
    }

    /** Before it the command sets up the engine, and may fail without one. */
    private static void awaitRequest(Path home, LaunchedCommand load) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        String[] requests = null;
        while (requests == null || requests.length == 0) {
            assertThat(load.process().waitFor(20, TimeUnit.MILLISECONDS))
                    .as("the load ended before it was killed")
                    .isFalse();
            assertThat(System.nanoTime()).as("no load began").isLessThan(until);
            requests = home.resolve("inbox").toFile().list();
        }
    }

    private static LaunchedCommand.Answer load(Path home) throws IOException, InterruptedException {
        return LaunchedCommand.start(home, "load", events.toString()).answer();
    }

    private static EngineSettings settings(Path home) {
        EngineSettings usual = EngineSettings.fromEnvironment(System.getenv());
        return new EngineSettings(new Home(home), usual.cache(), Optional.empty(), 1L << 30);
    }

    private static void killIngest(Path home, boolean itFirst) throws IOException {
        Path run = home.resolve("run/ingest.json");
        if (itFirst && Files.exists(run)) {
            Matcher pid = Pattern.compile("\"pid\"\\s*:\\s*(\\d+)").matcher(Files.readString(run));
            if (pid.find()) {
                ProcessHandle.of(Long.parseLong(pid.group(1))).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }
}
