package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.engine.EngineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(Everything.in(home)).isEqualTo(clean);
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
        assertThat(Everything.in(home)).isEqualTo(clean);
    }

    private static LaunchedCommand.Answer load(Path home) throws IOException, InterruptedException {
        return LaunchedCommand.start(home, "load", events.toString()).answer();
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
