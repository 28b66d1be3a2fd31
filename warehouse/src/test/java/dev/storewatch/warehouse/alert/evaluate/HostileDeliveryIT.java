package dev.storewatch.warehouse.alert.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.alert.channel.Destinations;
import dev.storewatch.warehouse.alert.channel.Seal;
import dev.storewatch.warehouse.alert.desk.AlertDesk;
import dev.storewatch.warehouse.alert.life.SteadyClock;
import dev.storewatch.warehouse.alert.outbox.Dispatch;
import dev.storewatch.warehouse.alert.outbox.Message;
import dev.storewatch.warehouse.alert.outbox.MessageStatus;
import dev.storewatch.warehouse.alert.outbox.Senders;
import dev.storewatch.warehouse.alert.outbox.SentJournal;
import dev.storewatch.warehouse.alert.record.ChannelStore;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineForTests;
import dev.storewatch.warehouse.migrate.Migrator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No alert is lost and none repeated whatever the other side answers and whenever the process is killed. {@code -Dstorewatch.hostile.kills=100} and
 * {@code -Dstorewatch.hostile.away=120} make the long run of it.
 */
class HostileDeliveryIT {

    private static final int KILLS = Integer.getInteger("storewatch.hostile.kills", 4);
    private static final int ALERTS = 60 * KILLS;
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("storewatch.hostile.away", 3));
    private static final Duration PATIENCE = Duration.ofMinutes(KILLS < 50 ? 4 : 20);

    @TempDir
    private Path home;

    private Engine engine;
    private WarehouseHttp http;
    private HostileProduct product;

    @BeforeEach
    void start() {
        engine = EngineForTests.use(home);
        new Migrator(new Home(home), engine.access(Role.APP), line -> {}).migrate();
        http = new WarehouseHttp(engine.access(Role.APP));
        product = new HostileProduct(new SplittableRandom(62), KILLS < 50 ? 2 : 4);
        new ChannelStore(new Rows(http), new Seal(SteadyFlow.KEY)).save(product.channel(), "test");
    }

    @AfterEach
    void stop() {
        product.close();
        http.close();
        EngineForTests.stop(engine, home);
    }

    @Test
    void killedAtRandomMomentsBeforeAHostileReceiverNothingIsLostOrReadTwice() throws Exception {
        SplittableRandom random = new SplittableRandom(6);
        for (int kill = 0; kill < KILLS; kill++) {
            int before = product.read().size();
            Process flow = flow();
            await(() -> product.read().size() > before
                    || !flow.isAlive()
                    || product.read().size() == ALERTS);
            LockSupport.parkNanos(random.nextLong(1_500_000_000L));
            assertThat(flow.isAlive()).isTrue();
            flow.destroyForcibly().waitFor();
        }
        Process last = flow();
        await(() -> product.read().size() == ALERTS);
        await(() -> !messages(MessageStatus.QUEUED).iterator().hasNext());
        last.destroyForcibly().waitFor();

        long readTwice =
                product.read().values().stream().filter(times -> times > 1).count();
        System.out.printf(
                "hostile delivery: kills %d, alerts %d, lost %d, read twice %d, told apart by their key alone %d%n",
                KILLS, ALERTS, ALERTS - product.read().size(), readTwice, product.repeatedKeys());
        assertThat(product.read()).hasSize(ALERTS);
        assertThat(readTwice).isLessThanOrEqualTo(ALERTS / 1000);
        assertThat(messages(MessageStatus.DEAD)).isEmpty();
    }

    @Test
    void restartsAJumpingClockAndAWarehouseAwayNeitherRepeatNorMiss() throws Exception {
        int most = 60;
        Evaluator first = evaluator(Duration.ZERO, most / 3);
        rounds(first, () -> product.read().size() >= most / 4);
        // The warehouse stands still, as a machine under load does.
        signal("STOP");
        Thread halted = Thread.ofPlatform()
                .start(() -> rounds(first, () -> product.read().size() == most / 3));
        LockSupport.parkNanos(AWAY.toNanos());
        signal("CONT");
        halted.join(PATIENCE);
        first.close();

        for (Duration jump : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
            int goal = jump.isPositive() ? 2 * most / 3 : most;
            Evaluator next = evaluator(jump, goal);
            rounds(next, () -> product.read().size() == goal);
            next.close();
        }
        assertThat(product.read()).hasSize(most);
        assertThat(product.read().values()).containsOnly(1);
    }

    @Test
    void whatAGoneAddressDoesNotTakeIsVisibleWithinAMinuteAndSentAgainByHand() {
        product.gone(true);
        Evaluator evaluator = evaluator(Duration.ZERO, 2);
        Instant start = Instant.now();
        rounds(evaluator, () -> messages(MessageStatus.DEAD).size() == 2);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(1));
        evaluator.close();

        product.gone(false);
        try (AlertDesk desk =
                new AlertDesk(engine.access(Role.APP), new Seal(SteadyFlow.KEY), InstantSource.system())) {
            messages(MessageStatus.DEAD).forEach(desk::resend);
        }
        Evaluator next = evaluator(Duration.ZERO, 2);
        rounds(next, () -> product.read().size() == 2);
        next.close();
    }

    private List<Message> messages(MessageStatus status) {
        try (AlertDesk desk =
                new AlertDesk(engine.access(Role.APP), new Seal(SteadyFlow.KEY), InstantSource.system())) {
            return desk.deliveries(5000).stream()
                    .filter(message -> message.status() == status)
                    .toList();
        }
    }

    private Evaluator evaluator(Duration wallAhead, int most) {
        Senders senders = new Senders(
                new Destinations(Set.of(), Set.of("127.0.0.1")), Destinations.SYSTEM, Duration.ofSeconds(2));
        return new Evaluator(
                engine.access(Role.APP),
                new Seal(SteadyFlow.KEY),
                new SteadyFlow(Integer.parseInt(http.ask("SELECT uniqExact(subject) FROM alert_change")), most),
                Telling.PLAIN,
                Reports.NONE,
                new Dispatch(senders, "https://storewatch.example/alerts", SentJournal.NONE),
                new SteadyClock(() -> Instant.now().plus(wallAhead), System::nanoTime),
                SteadyFlow.EXPIRY);
    }

    private static void rounds(Evaluator evaluator, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            try {
                evaluator.round();
            } catch (WarehouseException away) {
                // As the application's runner does: tried anew until it answers.
                LockSupport.parkNanos(100_000_000);
            }
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder(
                        "kill",
                        "-" + name,
                        String.valueOf(EngineForTests.process(home).pid()))
                .start();
        assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(kill.exitValue()).isZero();
    }

    private Process flow() throws IOException {
        WarehouseAccess access = engine.access(Role.APP);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SteadyFlow.class.getName(),
                        access.url().toString(),
                        access.user(),
                        access.password(),
                        String.valueOf(ALERTS),
                        home.resolve("alerts.sent").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(home.toFile(), "flow.log")))
                .start();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
