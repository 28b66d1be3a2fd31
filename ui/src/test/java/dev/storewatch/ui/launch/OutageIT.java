package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.storewatch.fixtures.gate.GateProxy;
import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What one job needs is away for a while and comes back, one thing after the other: events arrive meanwhile, {@code status} says what is held up, it goes on without a hand, and in the end
 * everything is as after a clean load.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageIT {
    /** How long ClickHouse is away; the promise is about 180: {@code -Dstorewatch.outage.seconds=180}. */
    private static final int SECONDS = Integer.getInteger("storewatch.outage.seconds", 5);

    private static final int PARTS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CHUNK = 1 << 16;

    @TempDir
    private static Path folder;

    private static final List<AutoCloseable> OPENED = new ArrayList<>();
    private static final List<Path> MOUNTED = new ArrayList<>();
    private static Path home = Path.of("");
    private static Path events = Path.of("");
    private static Path watched = Path.of("");
    private static List<EventFiles.Line> lines = List.of();
    private static int written;
    private static boolean disksAreSmall;
    private static GateProxy gate;
    private static RunningJob job;

    @BeforeAll
    static void start() throws Exception {
        home = folder.resolve("home");
        watched = Files.createDirectories(folder.resolve("watched"));
        events = folder.resolve("events");
        EventFiles.simulate(events, folder, 1, 1, 13);
        EventFiles.writeHostile(Files.createDirectories(events.resolve("hostile")));
        lines = EventFiles.lines(events);
        Collections.shuffle(lines, new Random(20261122));
        disksAreSmall = mountSmall("clickhouse", 256) && mountSmall("checkpoints", 32);
        job = new RunningJob(home);
        OPENED.add(job);
        gate = new GateProxy(() -> job.session().engine().url());
        OPENED.add(gate);
        job.configureStores(events.resolve("stores.json"));
        job.configureStores(events.resolve("hostile/stores.json"));
        job.start(new Sources(
                List.of(watched),
                Map.of("STOREWATCH_CLICKHOUSE_URL", gate.url().toString(), "STOREWATCH_CHECKPOINT_MILLIS", "200"),
                Optional.empty()));
        writeAPart();
        awaitAllSettled();
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable opened : OPENED.reversed()) {
            opened.close();
        }
        for (Path mounted : MOUNTED) {
            run("umount", mounted.toString());
        }
    }

    @Test
    @Order(1)
    void clickHouseIsAway() throws Exception {
        gate.shut();
        writeAPart();
        awaitTold("HELD UP clickhouse");
        TimeUnit.SECONDS.sleep(SECONDS);
        gate.open();
        awaitAllSettled();
    }

    @Test
    @Order(2)
    void aWatchedDirectoryCannotBeRead() throws Exception {
        Path aside = Files.move(watched, folder.resolve("aside"));
        // What a link to itself leads to can't be read even by root.
        Files.createSymbolicLink(watched, watched);
        awaitTold("HELD UP files");
        Files.delete(watched);
        Files.move(aside, watched);
        writeAPart();
        awaitAllSettled();
    }

    @Test
    @Order(3)
    void theDiskOfTheCheckpointsIsFull() throws Exception {
        assumeTrue(disksAreSmall, "mounting a small disk takes root");
        Path ballast = fill("checkpoints");
        writeAPart();
        awaitTold("HELD UP checkpoints");
        Files.delete(ballast);
        awaitAllSettled();
    }

    @Test
    @Order(4)
    void theDiskOfClickHouseIsFull() throws Exception {
        assumeTrue(disksAreSmall, "mounting a small disk takes root");
        Path ballast = fill("clickhouse");
        writeAPart();
        awaitTold("HELD UP clickhouse");
        Files.delete(ballast);
        awaitAllSettled();
    }

    @Test
    @Order(5)
    void afterAllThatEverythingIsAsAfterACleanLoad() throws Exception {
        while (written < PARTS) {
            writeAPart();
        }
        awaitAllSettled();
        job.close();
        LaunchedCommand.Answer loaded = LaunchedCommand.start(folder.resolve("clean"), "load", events.toString())
                .answer();
        assertThat(loaded.exit()).as(loaded.err()).isZero();
        assertThat(Everything.whereverItStood(home)).isEqualTo(Everything.whereverItStood(folder.resolve("clean")));
    }

    private static void writeAPart() throws IOException {
        EventFiles.write(watched, "-" + written, lines.subList(until(written), until(written + 1)));
        written++;
    }

    /** And nothing is held up any more. */
    private static void awaitAllSettled() throws Exception {
        job.await("", settled -> settled == until(written));
        awaitTold("");
    }

    private static int until(int part) {
        return lines.size() * part / PARTS;
    }

    /** Waits until {@code status} says so; with nothing to say, until it says nothing. */
    private static void awaitTold(String what) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        String told = told();
        while (what.isEmpty() ? !told.isEmpty() : !told.contains(what)) {
            assertThat(Instant.now()).as("told: %s, wanted: %s", told, what).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
            told = told();
        }
    }

    private static String told() {
        return String.join("\n", Troubles.lines(new Home(home), Instant.now()));
    }

    /** Whether a small disk now is where the home has a folder. */
    private static boolean mountSmall(String name, int megabytes) throws Exception {
        Path place = Files.createDirectories(home.resolve(name));
        boolean isMounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", place.toString());
        if (isMounted) {
            MOUNTED.add(place);
        }
        return isMounted;
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    /** A file that leaves no room for another byte. */
    private static Path fill(String name) {
        Path ballast = home.resolve(name).resolve("ballast");
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[CHUNK]);
            }
        } catch (IOException full) {
            return ballast;
        }
    }
}
