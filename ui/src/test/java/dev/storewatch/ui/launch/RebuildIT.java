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
import java.util.ArrayList;
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

    private static Engine engineOf(Path home) {
        return ENGINES.computeIfAbsent(home, RebuildIT::engine).engine();
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
    void aRebuildOfADayReplacesItAloneAndNoReaderSeesItsMiddleThoughItIsKilledAndRunAgain() throws Exception {
        WarehouseHttp analyst = analyst(home);
        tamper("2026-01-30", 1);
        String inside = analyst.ask(DAY.formatted("2026-01-30"));
        tamper("2026-01-31", 1);
        String outside = analyst.ask(DAY.formatted("2026-01-31"));
        LaunchedCommand killed = rebuildTheThirtieth();
        List<String> figures = Everything.eachFigure(analyst);
        String begun = "0";
        while (begun.equals("0") && killed.process().isAlive()) {
            begun = analyst.ask("SELECT count() FROM checkpoint_mark WHERE run LIKE 'replay-%' AND lineage ="
                            + " (SELECT argMax(lineage, generation) FROM generation)")
                    .strip();
            assertThat(Everything.eachFigure(analyst)).isEqualTo(figures);
        }
        killed.process().destroyForcibly().waitFor();
        LaunchedCommand again = rebuildTheThirtieth();
        List<List<String>> seen = new ArrayList<>();
        while (!again.process().waitFor(1, TimeUnit.MILLISECONDS)) {
            seen.add(Everything.eachFigure(analyst));
        }
        // Of a store and of an agent a measure each inside; outside the sales too.
        assertThat(assertDone(again).out().strip())
                .containsPattern(
                        "RESULT rebuild generation=\\d+ events=\\d+ events_per_s=\\d+ days_changed=1 cells_changed=2 cells_left=3$")
                .contains("Replaced the days 2026-01-30 to 2026-01-30", "changed there: 2, on", "were left: 3.");
        List<String> after = Everything.eachFigure(analyst);
        assertThat(seen).isNotEmpty().allSatisfy(answers -> isEitherOf(figures, after, answers));
        assertThat(analyst.ask(DAY.formatted("2026-01-30"))).isNotEqualTo(inside);
        assertThat(analyst.ask(DAY.formatted("2026-01-31"))).isEqualTo(outside);
        // The tampering of the day that was left is the only difference.
        tamper("2026-01-31", -1);
        assertThat(everything()).isEqualTo(clean);
    }

    private static final String DAY = "SELECT * FROM store_day WHERE day = '%1$s' ORDER BY store_id";

    private static LaunchedCommand rebuildTheThirtieth() throws IOException {
        return LaunchedCommand.start(home, "rebuild", "--from", "2026-01-30", "--to", "2026-01-30");
    }

    private static void isEitherOf(List<String> before, List<String> after, List<String> answers) {
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i)).isIn(before.get(i), after.get(i));
        }
    }

    /** Adds to what is kept of a day what no event says, or takes it away again. */
    private static void tamper(String day, int sign) {
        String current = "(SELECT max(generation) FROM generation WHERE state = 'current')";
        try (WarehouseHttp app = new WarehouseHttp(engineOf(home).access(Role.APP))) {
            app.ask("INSERT INTO store_day_delta (generation, store_id, day, orders_paid, sales_amount) SELECT "
                    + current
                    + ", min(store_id), '" + day + "', " + 5 * sign + ", " + (day.endsWith("31") ? sign : 0)
                    + " FROM store_day WHERE day = '" + day + "'");
            app.ask("INSERT INTO agent_day_delta (generation, store_id, agent_id, day, turns) SELECT " + current
                    + ", store_id, min(agent_id), '" + day + "', " + 7 * sign + " FROM agent_day WHERE day = '" + day
                    + "' GROUP BY store_id ORDER BY store_id LIMIT 1");
            app.ask("INSERT INTO order_version SELECT * REPLACE (amount + " + sign
                    + " AS amount, version + 1 AS version) FROM order_version FINAL WHERE generation = " + current
                    + " AND created_day = '" + day + "' ORDER BY store_id, order_id LIMIT 1");
        }
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
        // Late events for an order of the day rebuilt last, in which a refund crosses into the day that was kept.
        String order = analyst(home)
                .ask("SELECT order_id FROM order_fact WHERE store_id = '" + store
                        + "' AND created_day = '2026-01-30' ORDER BY order_id LIMIT 1");
        Files.writeString(
                moved.resolve("orders-late.ndjson"),
                refund("created", store, order, "2026-01-30T23:30:00+08:00")
                        + refund("succeeded", store, order, "2026-01-31T00:30:00+08:00"));
        LaunchedCommand.Answer loaded = assertDone(LaunchedCommand.start(home, "load", moved.toString()));
        assertThat(loaded.err()).contains("./storewatch rebuild");
        assertThat(analyst(home).ask(days)).isEqualTo(before);
        assertThat(analyst(home).ask("SELECT outcome, succeeded_day FROM refund_fact WHERE refund_id = 'crossing'"))
                .isEqualTo("SUCCEEDED\t2026-01-31");
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

    private static String refund(String what, String store, String order, String at) {
        return """
                {"event_id": "crossing-%1$s", "type": "refund.%1$s", "occurred_at": "%2$s", "store_id": "%3$s", "order_id": "%4$s", \
                "refund_id": "crossing", "kind": "REFUND_ONLY", "reason_code": "quality", "amount": "1.5"}
                """.formatted(what, at, store, order.strip());
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
