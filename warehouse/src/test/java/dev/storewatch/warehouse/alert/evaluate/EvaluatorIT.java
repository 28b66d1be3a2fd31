package dev.storewatch.warehouse.alert.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.channel.Seal;
import dev.storewatch.warehouse.alert.life.Handling;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.life.Status;
import dev.storewatch.warehouse.alert.life.SteadyClock;
import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.outbox.FakeProduct;
import dev.storewatch.warehouse.alert.outbox.ProductRules;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.AlertLog;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.alert.record.ChannelStore;
import dev.storewatch.warehouse.alert.record.Decision;
import dev.storewatch.warehouse.alert.record.Lease;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.record.Story;
import dev.storewatch.warehouse.alert.record.Timeline;
import dev.storewatch.warehouse.alert.record.TimelineEntry;
import dev.storewatch.warehouse.alert.rule.Links;
import dev.storewatch.warehouse.alert.rule.MetricSources;
import dev.storewatch.warehouse.alert.rule.Rulebook;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Delivery;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.RuleStore;
import dev.storewatch.warehouse.alert.setting.Subject;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.migrate.Migrator;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.WarehouseReader;
import dev.storewatch.warehouse.query.agent.AgentReader;
import dev.storewatch.warehouse.workbench.AnalystSql;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts on the real warehouse: one evaluator, secrets sealed, and deliveries across kills. */
class EvaluatorIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ALERTS = 160;
    private static final int KILLS = 3;

    @TempDir
    static Path home;

    private static Engine engine;
    private static WarehouseHttp http;

    @BeforeAll
    static void start() {
        engine = EngineForTests.use(home);
        new Migrator(new Home(home), engine.access(Role.APP), line -> {}).migrate();
        http = new WarehouseHttp(engine.access(Role.APP));
    }

    @AfterAll
    static void stop() {
        http.close();
        EngineForTests.stop(engine, home);
    }

    @Test
    void killedAtAnyMomentNoAlertIsLost() throws Exception {
        SplittableRandom random = new SplittableRandom(6);
        try (FakeProduct product =
                new FakeProduct(ChannelKind.WEBHOOK, new ProductRules(ChannelKind.WEBHOOK, InstantSource.system()))) {
            new ChannelStore(new Rows(http), new Seal(SteadyFlow.KEY)).save(product.channel(), "test");
            for (int kill = 0; kill < KILLS; kill++) {
                int before = product.taken().size();
                int more = random.nextInt(8, 30);
                Process flow = flow();
                await(() -> product.taken().size() >= before + more || !flow.isAlive());
                assertThat(flow.isAlive()).isTrue();
                LockSupport.parkNanos(random.nextLong(50_000_000));
                flow.destroyForcibly().waitFor();
            }
            Process last = flow();
            await(() -> numbers(product).size() >= ALERTS);
            last.destroyForcibly().waitFor();

            Map<Integer, Integer> received = numbers(product);
            assertThat(received.keySet()).hasSize(ALERTS);
            long repeated = product.taken().size() - (long) ALERTS;
            // A kill between the product's answer and its record can repeat the one message on its way.
            assertThat(repeated).isBetween(0L, (long) KILLS);
        }
    }

    @Test
    void anAnalystsQueryRaisesAnAlertForEachRowAndNoMoreThanAnAnalystMayRead() {
        http.ask(
                "INSERT INTO store_day_delta (store_id, day, orders_paid) VALUES ('q1', today(), 7), ('q2', today(), 3)");
        RuleStore store = new RuleStore(new Rows(http));
        store.save(
                sqlRule(
                        "own.few",
                        "SELECT store_id, orders_paid FROM store_day WHERE store_id LIKE 'q%' AND orders_paid > 5"),
                "test",
                Instant.now());
        store.save(sqlRule("own.secret", "SELECT account AS store_id FROM account_version"), "test", Instant.now());
        try (AnalystSql analyst = new AnalystSql(engine.access(Role.ANALYST), engine.access(Role.APP))) {
            Rulebook rules = Rulebook.of(
                    http,
                    new MetricSources(
                            new WarehouseReader(engine.access(Role.APP), VisibleStores.ALL, InstantSource.system()),
                            new AgentReader(
                                    new PageQueries(engine.access(Role.APP), VisibleStores.ALL),
                                    InstantSource.system())),
                    Optional.of(analyst),
                    new Links("https://storewatch.example"),
                    Runnable::run);
            Map<String, Observation> found = new HashMap<>();
            await(() -> {
                rules.look(Instant.now(), rule -> List.of())
                        .forEach(look ->
                                found.put(look.key().ruleId() + " " + look.key().subject(), look.observation()));
                return found.containsKey("rule_failure own.few") && found.containsKey("rule_failure own.secret");
            });
            assertThat(found)
                    .containsEntry("own.few q1", new Observation.Wrong(Severity.WARNING))
                    .doesNotContainKey("own.few q2")
                    .containsEntry("rule_failure own.few", new Observation.Right())
                    .containsEntry("rule_failure own.secret", new Observation.Failed());
        }
        store.reset("own.few", "test", Instant.now());
        store.reset("own.secret", "test", Instant.now());
        assertThat(store.all().gone()).contains("own.few", "own.secret");
    }

    private static Rule sqlRule(String id, String query) {
        return new Rule(
                id,
                new Label("查询", "Query"),
                true,
                new Condition.Sql(query, Subject.STORE, Duration.ofSeconds(10)),
                Severity.WARNING,
                List.of(),
                Timing.AT_ONCE,
                Delivery.CALL);
    }

    @Test
    void aDecisionIsTakenUpOnceAndStandsInTheTimeLine() {
        AlertLog log = new AlertLog(new Rows(http));
        AlertKey key = new AlertKey("flow", "nobody");
        Handling handling = new Handling(Handling.Kind.EXCUSED, "li", "power cut", Instant.EPOCH);
        log.decide(List.of(new Decision("d1", key, handling, Instant.now())));
        assertThat(log.openDecisions()).extracting(Decision::id).contains("d1");
        assertThat(log.openDecisions())
                .filteredOn(decision -> decision.id().equals("d1"))
                .extracting(Decision::handling)
                .containsExactly(handling);
    }

    @Test
    void theInboxHoldsWhatIsOpenAsDecidedLastAndWhatFiredAndEndedLately() {
        http.ask(
                "INSERT INTO alert_change (rule_id, subject, number, at, store_id, status, severity, since, handling,"
                        + " title_zh, title_en, notice, channels, term) VALUES"
                        + " ('inbox', 'open', 1, now64(3), 's1', 'FIRING', 'WARNING', now64(3), 'OPEN', '甲', 'a', '', [], 1),"
                        + " ('inbox', 'ended', 1, now64(3), 's1', 'FIRING', 'WARNING', now64(3), 'OPEN', '甲', 'a', '', [], 1),"
                        + " ('inbox', 'ended', 2, now64(3), 's1', 'RESOLVED', 'WARNING', now64(3), 'OPEN', '甲', 'a', '', [], 1),"
                        + " ('inbox', 'long ago', 1, now64(3), 's1', 'FIRING', 'WARNING', now64(3), 'OPEN', '甲', 'a', '', [], 1),"
                        + " ('inbox', 'long ago', 2, now64(3), 's1', 'RESOLVED', 'WARNING', now64(3) - INTERVAL 2 DAY, 'OPEN', '甲', 'a', '', [], 1),"
                        + " ('inbox', 'observed', 1, now64(3), 's1', 'PENDING', 'WARNING', now64(3), 'OPEN', '甲', 'a', '', [], 1),"
                        + " ('inbox', 'observed', 2, now64(3), 's1', 'RESOLVED', 'WARNING', now64(3), 'OPEN', '甲', 'a', '', [], 1)");
        AlertLog log = new AlertLog(new Rows(http));
        Handling taken = new Handling(Handling.Kind.ACKNOWLEDGED, "li", "", Instant.EPOCH);
        log.decide(List.of(new Decision("d2", new AlertKey("inbox", "open"), taken, Instant.now())));

        List<AlertRow> shown = log.shown(Instant.now().minus(Duration.ofDays(1))).stream()
                .filter(alert -> alert.key().ruleId().equals("inbox"))
                .toList();
        assertThat(shown).extracting(alert -> alert.key().subject()).containsExactlyInAnyOrder("open", "ended");
        // Nobody took the decision up yet, and it is seen all the same.
        assertThat(shown)
                .filteredOn(alert -> alert.key().subject().equals("open"))
                .extracting(alert -> alert.state().handling())
                .containsExactly(taken);
    }

    @Test
    void theStoriesOfSeveralAlertsAreToldApart() {
        http.ask(
                "INSERT INTO alert_change (rule_id, subject, number, at, store_id, status, severity, handling, title_zh, title_en, notice, channels, term)"
                        + " VALUES ('story', 'a|1', 1, '2026-03-01 10:00:00', 's1', 'FIRING', 'WARNING', 'OPEN', '甲', 'a', '', ['c'], 1),"
                        + " ('story', 'b', 1, '2026-03-01 11:00:00', 's1', 'NO_DATA', 'WARNING', 'OPEN', '甲', 'a', '', [], 1)");
        http.ask("INSERT INTO alert_message_version (message_id, channel_id, covers, status, created_at, version)"
                + " VALUES ('m1', 'c', ['story|a|1|1', 'story|other|1'], 'SENT', now64(3), 1)");
        http.ask("INSERT INTO delivery_attempt (message_id, channel_id, at, outcome, why)"
                + " VALUES ('m1', 'c', '2026-03-01 10:00:05', 'Delivered', '')");
        AlertKey first = new AlertKey("story", "a|1");
        AlertKey other = new AlertKey("story", "b");
        Map<AlertKey, Story> stories = new Timeline(new Rows(http)).of(List.of(first, other));
        assertThat(stories.getOrDefault(first, Story.NONE).entries())
                .containsExactly(
                        new TimelineEntry.Tried(Instant.parse("2026-03-01T10:00:05Z"), "c", "Delivered", ""),
                        new TimelineEntry.Changed(Instant.parse("2026-03-01T10:00:00Z"), Status.FIRING, false));
        assertThat(stories.getOrDefault(other, Story.NONE).entries())
                .containsExactly(
                        new TimelineEntry.Changed(Instant.parse("2026-03-01T11:00:00Z"), Status.NO_DATA, false));
    }

    @Test
    void aMessageThatWentAnotherWayStandsInTheStoryOfItsAlert() {
        http.ask(
                "INSERT INTO alert_change (rule_id, subject, number, at, store_id, status, severity, handling, title_zh, title_en, notice, channels, term)"
                        + " VALUES ('way', 'a', 1, '2026-03-02 10:00:00', 's1', 'FIRING', 'WARNING', 'OPEN', '甲', 'a', '', ['c'], 1)");
        // A digest may hold a redirected message beside the one that covers a change of another alert.
        http.ask(
                "INSERT INTO alert_message_version (message_id, channel_id, covers, status, created_at, version) VALUES"
                        + " ('w1', 'c', ['way|a|1'], 'DEAD', now64(3), 1), ('w2', 'd', ['dead:w1', 'way|b|1'], 'SENT', now64(3), 1),"
                        + " ('w3', 'd', ['dead:w9'], 'SENT', now64(3), 1)");
        http.ask("INSERT INTO delivery_attempt (message_id, channel_id, at, outcome, why) VALUES"
                + " ('w1', 'c', '2026-03-02 10:00:05', 'Misconfigured', 'gone'), ('w2', 'd', '2026-03-02 10:00:06', 'Delivered', ''),"
                + " ('w3', 'd', '2026-03-02 10:00:07', 'Delivered', '')");
        AlertKey alert = new AlertKey("way", "a");
        Story story = new Timeline(new Rows(http)).of(List.of(alert)).getOrDefault(alert, Story.NONE);
        assertThat(story.entries())
                .containsExactly(
                        new TimelineEntry.Tried(Instant.parse("2026-03-02T10:00:06Z"), "d", "Delivered", ""),
                        new TimelineEntry.Tried(Instant.parse("2026-03-02T10:00:05Z"), "c", "Misconfigured", "gone"),
                        new TimelineEntry.Changed(Instant.parse("2026-03-02T10:00:00Z"), Status.FIRING, false));
    }

    @Test
    void ofManyThatClaimAtOnceOneHoldsTheLease() throws Exception {
        http.ask("TRUNCATE TABLE evaluator_term");
        List<Lease> leases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            leases.add(new Lease(http, SteadyClock.system(), Lease.USUAL_EXPIRY));
        }
        List<Future<Boolean>> tries = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            leases.forEach(lease -> tries.add(threads.submit(lease::hold)));
        }
        int held = 0;
        for (Future<Boolean> one : tries) {
            held += one.get() ? 1 : 0;
        }
        assertThat(held).isEqualTo(1);
        Lease holder = leases.stream().filter(Lease::isHeld).findFirst().orElseThrow();
        Lease other =
                leases.stream().filter(lease -> !lease.isHeld()).findFirst().orElseThrow();
        assertThat(other.hold()).isFalse();

        holder.release();
        assertThat(other.hold()).isTrue();
        assertThat(holder.hold()).isFalse();
        other.release();
    }

    @Test
    void channelsKeepTheirSecretsFromTheWarehouseAndFromAnalysts() {
        ChannelStore store = new ChannelStore(new Rows(http), new Seal(SteadyFlow.KEY));
        Channel channel;
        try (FakeProduct product =
                new FakeProduct(ChannelKind.DINGTALK, new ProductRules(ChannelKind.DINGTALK, InstantSource.system()))) {
            channel = product.channel();
        }
        store.save(channel, "wang");
        assertThat(store.all()).contains(channel);
        assertThat(http.ask("SELECT * FROM alert_channel_version"))
                .doesNotContain("theTokenOfTheTest", "SECtheSecret", "13800000000");
        store.delete(channel, "wang");
        assertThat(store.all()).doesNotContain(channel);
        try (WarehouseHttp analyst = new WarehouseHttp(engine.access(Role.ANALYST))) {
            assertThatThrownBy(() -> analyst.ask("SELECT * FROM alert_channel_version"))
                    .hasMessageContaining("ACCESS_DENIED");
            assertThat(analyst.ask("SELECT count() >= 0 FROM alert")).isEqualTo("1");
        }
    }

    private static Process flow() throws IOException {
        WarehouseAccess access = engine.access(Role.APP);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SteadyFlow.class.getName(),
                access.url().toString(),
                access.user(),
                access.password(),
                String.valueOf(ALERTS)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(home.toFile(), "flow.log")))
                .start();
    }

    /** How often each alert was received. */
    private static Map<Integer, Integer> numbers(FakeProduct product) {
        Map<Integer, Integer> numbers = new HashMap<>();
        Pattern number = Pattern.compile("alert #(\\d+)#");
        for (String body : product.taken()) {
            Matcher found = number.matcher(body);
            while (found.find()) {
                numbers.merge(Integer.parseInt(found.group(1)), 1, Integer::sum);
            }
        }
        return numbers;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
