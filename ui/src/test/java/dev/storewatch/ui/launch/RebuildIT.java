package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to the job's state, the figures end as after one clean run: one home, whose state is lost, put back from before, taken from elsewhere and
 * rebuilt, against one that took in the same events undisturbed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildIT {
    @TempDir
    private static Path folder;

    private static Path firstHalf = Path.of("");
    private static Path secondHalf = Path.of("");
    private static Path home = Path.of("");
    private static String clean = "";

    /** One engine a home for all tests: starting it for each command and question would take most of the time. */
    private static final Map<Path, KeptEngine> ENGINES = new LinkedHashMap<>();

    private record KeptEngine(Engine engine, WarehouseHttp analyst) {}

    @BeforeAll
    static void loadUndisturbed() throws Exception {
        Path events = folder.resolve("events");
        EventFiles.simulate(events, folder, 2, 2, 7);
        firstHalf = folder.resolve("halves/first");
        secondHalf = folder.resolve("halves/second");
        deal(events);
        home = folder.resolve("home");
        Path undisturbed = folder.resolve("undisturbed");
        assertDone(LaunchedCommand.start(
                undisturbed, "load", folder.resolve("halves").toString()));
        clean = Everything.in(undisturbed);
    }

    @AfterAll
    static void stop() {
        ENGINES.forEach((home, kept) -> {
            kept.analyst().close();
            kept.engine().close();
            LaunchedCommand.awaitTheEnginesEnd(home);
        });
    }

    private static WarehouseHttp analyst(Path home) {
        return ENGINES.computeIfAbsent(home, RebuildIT::engine).analyst();
    }

    private static KeptEngine engine(Path home) {
        EngineSettings usual = EngineSettings.fromEnvironment(System.getenv());
        EngineSettings settings = new EngineSettings(new Home(home), usual.cache(), Optional.empty(), 1L << 30);
        Engine engine = Engine.use(settings, System.getenv(), line -> {});
        return new KeptEngine(engine, new WarehouseHttp(engine.access(Role.ANALYST)));
    }

    private static String everything() {
        return Everything.seenBy(analyst(home));
    }

    @Test
    @Order(1)
    void withItsCheckpointsDeletedLateEventsOfOldOrdersCountAsIfNothingHadHappened() throws Exception {
        assertDone(LaunchedCommand.start(home, "load", firstHalf.toString()));
        copy(home.resolve("checkpoints"), folder.resolve("older"));
        delete(home.resolve("checkpoints"));
        LaunchedCommand.Answer second = assertDone(LaunchedCommand.start(home, "load", secondHalf.toString()));
        assertThat(second.err()).contains("rebuild:", "there is no checkpoint of it");
        assertThat(everything()).isEqualTo(clean);
    }

    @Test
    @Order(2)
    void anOlderStatePutBackIsNoticedAndMended() throws Exception {
        Path before = folder.resolve("before");
        copy(home.resolve("checkpoints"), before);
        assertDone(LaunchedCommand.start(home, "load", firstHalf.toString()));
        delete(home.resolve("checkpoints"));
        copy(before, home.resolve("checkpoints"));
        LaunchedCommand.Answer again = assertDone(LaunchedCommand.start(home, "load", secondHalf.toString()));
        assertThat(again.err()).contains("rebuild:", "is an old one");
        assertThat(everything()).isEqualTo(clean);
    }

    @Test
    @Order(3)
    void anotherHomesStateIsNoticedAndMended() throws Exception {
        delete(home.resolve("checkpoints"));
        copy(folder.resolve("undisturbed/checkpoints"), home.resolve("checkpoints"));
        LaunchedCommand.Answer again = assertDone(LaunchedCommand.start(home, "load", secondHalf.toString()));
        assertThat(again.err()).contains("rebuild:", "belong to another home");
        assertThat(everything()).isEqualTo(clean);
    }

    @Test
    @Order(4)
    void aRebuildChangesNothingAndNoReaderSeesItsMiddleThoughItIsKilledAndRunAgain() throws Exception {
        LaunchedCommand killed = LaunchedCommand.start(home, "rebuild");
        WarehouseHttp analyst = analyst(home);
        String figures = Everything.figures(analyst);
        String begun = "0";
        while (begun.equals("0") && killed.process().isAlive()) {
            begun = analyst.ask("SELECT count() FROM checkpoint_mark WHERE run LIKE 'replay-%' AND lineage ="
                            + " (SELECT argMax(lineage, generation) FROM generation)")
                    .strip();
            assertThat(Everything.figures(analyst)).isEqualTo(figures);
        }
        killed.process().destroyForcibly().waitFor();
        LaunchedCommand again = LaunchedCommand.start(home, "rebuild");
        while (!again.process().waitFor(1, TimeUnit.MILLISECONDS)) {
            assertThat(Everything.figures(analyst)).isEqualTo(figures);
        }
        assertThat(assertDone(again).out().strip())
                .matches("RESULT rebuild generation=\\d+ events=\\d+ events_per_s=\\d+");
        assertThat(everything()).isEqualTo(clean);
    }

    @Test
    @Order(5)
    void aChangedZoneWaitsForTheRebuildAndThenMovesTheDays() throws Exception {
        String store = analyst(home).ask("SELECT min(store_id) FROM order_event");
        String days = "SELECT day, orders_paid FROM store_day WHERE store_id = '" + store
                + "' AND orders_paid != 0 ORDER BY day";
        String byHand =
                "SELECT toDate(at, 'America/New_York') AS day, count() FROM (SELECT min(occurred_at) AS at FROM order_event"
                        + " FINAL WHERE type = 'order.paid' AND store_id = '" + store
                        + "' GROUP BY order_id) GROUP BY day ORDER BY day";
        String before = analyst(home).ask(days);
        Path moved = Files.createDirectories(folder.resolve("moved"));
        Files.writeString(moved.resolve("stores.json"), "{\"" + store + "\": {\"time_zone\": \"America/New_York\"}}");
        try (Stream<Path> some = Files.walk(firstHalf)) {
            Path orders = some.filter(path -> path.getFileName().toString().startsWith("orders"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(orders, moved.resolve(orders.getFileName()));
        }
        LaunchedCommand.Answer loaded = assertDone(LaunchedCommand.start(home, "load", moved.toString()));
        assertThat(loaded.err()).contains("./storewatch rebuild");
        assertThat(analyst(home).ask(days)).isEqualTo(before);
        assertDone(LaunchedCommand.start(home, "verify"));
        assertThat(assertDone(LaunchedCommand.start(home, "status")).out())
                .contains("rebuild due: store " + store + " is in America/New_York");

        assertDone(LaunchedCommand.start(home, "rebuild"));

        assertThat(analyst(home).ask(days))
                .isNotEqualTo(before)
                .isEqualTo(analyst(home).ask(byHand));
        assertDone(LaunchedCommand.start(home, "verify"));
        assertThat(assertDone(LaunchedCommand.start(home, "status")).out()).doesNotContain("rebuild due");
    }

    @Test
    @Order(6)
    void whatComesAfterItsThingWasForgottenIsTooLateUntilTheRebuild() throws Exception {
        Path forgetful = folder.resolve("forgetful");
        Map<String, String> seconds = Map.of("STOREWATCH_ORDER_MEMORY", "1s", "STOREWATCH_CONVERSATION_MEMORY", "1s");
        assertDone(LaunchedCommand.start(forgetful, "load", firstHalf.toString()));
        // By the time this one reads its first line, everything has been forgotten.
        assertDone(LaunchedCommand.start(forgetful, seconds, "load", secondHalf.toString()));
        assertThat(assertDone(LaunchedCommand.start(forgetful, "status")).out())
                .contains("orders events came too late", "chats events came too late");
        assertDone(LaunchedCommand.start(forgetful, "rebuild"));
        assertThat(Everything.seenBy(analyst(forgetful))).isEqualTo(clean);
        assertThat(assertDone(LaunchedCommand.start(forgetful, "status")).out()).doesNotContain("too late");
    }

    private static LaunchedCommand.Answer assertDone(LaunchedCommand command) throws Exception {
        LaunchedCommand.Answer answer = command.answer();
        assertThat(answer.exit()).as(answer.out() + answer.err()).isZero();
        return answer;
    }

    /** Every other line into each half, so that most orders and conversations lie across both, and one line of each stream that is no event. */
    private static void deal(Path events) throws IOException {
        try (Stream<Path> files = Files.walk(events)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.equals("stores.json")) {
                    Files.copy(file, Files.createDirectories(firstHalf).resolve(name));
                } else if (name.endsWith(".ndjson")) {
                    List<String> lines = Files.readAllLines(file);
                    write(firstHalf, events.relativize(file), lines, 0);
                    write(secondHalf, events.relativize(file), lines, 1);
                }
            }
        }
    }

    private static void write(Path half, Path name, List<String> lines, int remainder) throws IOException {
        StringBuilder chosen = new StringBuilder("no event\n");
        for (int i = remainder; i < lines.size(); i += 2) {
            chosen.append(lines.get(i)).append('\n');
        }
        Path file = half.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, chosen);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
