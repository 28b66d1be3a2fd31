package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.fixtures.hostile.HostileLine;
import dev.storewatch.fixtures.hostile.HostileStream;
import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineRun;
import dev.storewatch.warehouse.engine.EngineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise of {@code load}: whatever is killed in the middle, and however often it is run, every count and sum is as after one clean run. Simulated shops
 * and a hostile stream with lines that must be rejected.
 */
class LoadIT {
    private static final int KILLS = 5;
    /** Everything an analyst could count or add up, without the times of reading. */
    private static final List<String> EVERYTHING = List.of(
            "SELECT count(), sum(cityHash64(toString(tuple(* EXCEPT ingested_at)))) FROM order_event",
            "SELECT count(), sum(cityHash64(toString(tuple(* EXCEPT ingested_at)))) FROM chat_event",
            "SELECT count(), sum(cityHash64(toString(tuple(* EXCEPT ingested_at)))) FROM review_event",
            "SELECT stream, reason, count(), sum(cityHash64(toString(tuple(* EXCEPT ingested_at)))) FROM rejected_event GROUP BY ALL ORDER BY ALL",
            "SELECT * FROM store_day ORDER BY store_id, day",
            "SELECT * FROM agent_day ORDER BY store_id, agent_id, day",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM order_fact",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM refund_fact",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM complaint_fact",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM defect_fact",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM conversation_fact",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM turn_fact",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM inquiry_fact",
            "SELECT count(), sum(cityHash64(toString(tuple(*)))) FROM review_fact");

    @TempDir
    private static Path folder;

    private static Path events = Path.of("");
    private static String clean = "";

    @BeforeAll
    static void loadOnce() throws Exception {
        events = folder.resolve("events");
        LaunchedCommand.Answer simulated = LaunchedCommand.startOf(
                        "fixtures",
                        "dev.storewatch.fixtures.Fixtures",
                        folder,
                        "simulate",
                        "--stores",
                        "4",
                        "--days",
                        "3",
                        "--seed",
                        "7",
                        "--out",
                        events.toString())
                .answer();
        assertThat(simulated.exit()).as(simulated.err()).isZero();
        writeHostile(Files.createDirectories(events.resolve("hostile")));
        LaunchedCommand.Answer loaded = load(folder.resolve("clean"));
        assertThat(loaded.exit()).as(loaded.err()).isZero();
        clean = everything(folder.resolve("clean"));
        assertThat(clean).contains("malformed_json");
    }

    @Test
    void loadedTwiceNothingChanges() throws Exception {
        LaunchedCommand.Answer again = load(folder.resolve("clean"));
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out().strip())
                .matches("RESULT load orders=0/\\d+/\\d+ chats=0/\\d+/\\d+ reviews=0/\\d+/\\d+ events_per_s=\\d+");
        assertThat(everything(folder.resolve("clean"))).isEqualTo(clean);
    }

    @Test
    void killedAgainAndAgainItEndsAsACleanRun() throws Exception {
        Path home = folder.resolve("killed");
        Random random = new Random(20261122);
        for (int kill = 0; kill < KILLS; kill++) {
            LaunchedCommand load = LaunchedCommand.start(home, "load", events.toString());
            boolean ended = load.process().waitFor(4_000 + random.nextInt(9_000), TimeUnit.MILLISECONDS);
            killIngest(home, random.nextBoolean());
            load.process().destroyForcibly().waitFor();
            if (ended) {
                break;
            }
        }
        LaunchedCommand.Answer last = load(home);
        assertThat(last.exit()).as(last.err()).isZero();
        assertThat(everything(home)).isEqualTo(clean);
    }

    @Test
    void theEngineKilledInTheMiddleItEndsAsACleanRun() throws Exception {
        Path home = folder.resolve("engine-killed");
        LaunchedCommand load = LaunchedCommand.start(home, "load", events.toString());
        Random random = new Random(4);
        for (int kill = 0;
                kill < 2 && !load.process().waitFor(7_000 + random.nextInt(5_000), TimeUnit.MILLISECONDS);
                kill++) {
            EngineRun.of(new Home(home)).flatMap(EngineRun::process).ifPresent(ProcessHandle::destroyForcibly);
        }
        LaunchedCommand.Answer answer = load.answer();
        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(everything(home)).isEqualTo(clean);
    }

    private static LaunchedCommand.Answer load(Path home) throws IOException, InterruptedException {
        return LaunchedCommand.start(home, "load", events.toString()).answer();
    }

    private static String everything(Path home) {
        StringBuilder all = new StringBuilder();
        EngineSettings usual = EngineSettings.fromEnvironment(System.getenv());
        EngineSettings settings = new EngineSettings(new Home(home), usual.cache(), Optional.empty(), 1L << 30);
        try (Engine engine = Engine.use(settings, System.getenv(), line -> {});
                WarehouseHttp analyst = new WarehouseHttp(engine.access(Role.ANALYST))) {
            EVERYTHING.forEach(query ->
                    all.append(query).append('\n').append(analyst.ask(query)).append('\n'));
        }
        LaunchedCommand.awaitTheEnginesEnd(home);
        return all.toString();
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

    private static void writeHostile(Path directory) throws IOException {
        Map<String, List<HostileLine>> streams = new HostileStream(11, false, true)
                .lines().stream()
                        .collect(Collectors.groupingBy(line -> line.stream().prefix()));
        for (Map.Entry<String, List<HostileLine>> stream : streams.entrySet()) {
            Files.write(
                    directory.resolve(stream.getKey() + ".ndjson"),
                    stream.getValue().stream().map(HostileLine::json).toList());
        }
        Files.writeString(directory.resolve("stores.json"), HostileStream.storesJson());
    }
}
