package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineSettings;
import dev.storewatch.warehouse.engine.Secrets;
import dev.storewatch.warehouse.migrate.Migrator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The promise of the HTTP intake, with its real process, the real job and the real ClickHouse: what was answered 202 is in the raw tables once, whatever is killed, and
 * nobody's garbage stops another's events.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HttpIntakeIT {
    private static final int BATCHES = 120;
    private static final int BATCH = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private static Path folder;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static Home home = new Home(Path.of(""));
    private static int port;
    private static final List<AutoCloseable> RUNNING = new ArrayList<>();
    private static WarehouseHttp analyst =
            new WarehouseHttp(new WarehouseAccess(URI.create("http://127.0.0.1:1"), "", ""));
    private static String good = "";
    private static String noisy = "";

    @BeforeAll
    static void start() throws Exception {
        home = new Home(folder.resolve("home"));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        EngineSettings usual = EngineSettings.fromEnvironment(System.getenv());
        Engine engine = Engine.use(
                new EngineSettings(home, usual.cache(), Optional.empty(), 1L << 30), System.getenv(), line -> {});
        RUNNING.add(engine);
        new Migrator(home, engine.access(Role.APP), line -> {}).migrate();
        analyst = new WarehouseHttp(engine.access(Role.ANALYST));
        RUNNING.add(analyst);
        good = token("good");
        noisy = token("noisy");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("STOREWATCH_ROOT", LaunchedCommand.ROOT.toString());
        // Small, so that garbage that is kept would be felt.
        environment.put("STOREWATCH_HTTP_MEMORY", "96m");
        environment.put("STOREWATCH_INGEST_MEMORY", "1g");
        Session session = new Session(home, engine, Secrets.of(home), environment);
        JavaCommand commands = new JavaCommand(session);
        HttpListener listener = CommandLine.populateCommand(new HttpListener(), "--http", Integer.toString(port));
        run("ingest", () -> commands.ingest(Sources.NONE));
        run("http", () -> commands.http(listener, KafkaOptions.none()));
        await("the intake answers", HttpIntakeIT::answers);
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable last : RUNNING.reversed()) {
            last.close();
        }
        LaunchedCommand.awaitTheEnginesEnd(home.root());
    }

    @Test
    @Order(1)
    void whatWasAcknowledgedIsThereOnceWhateverIsKilled() throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicInteger unanswered = new AtomicInteger();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> senders = new ArrayList<>();
            for (int client = 0; client < 2; client++) {
                int first = client;
                senders.add(clients.submit(() -> {
                    for (int batch = first; batch < BATCHES; batch += 2) {
                        untilAcknowledged(good, batch(batch), unanswered);
                        acknowledged.incrementAndGet();
                    }
                    return 0;
                }));
            }
            Random random = new Random(20261122);
            for (int kill = 1; kill <= 4; kill++) {
                int at = (BATCHES * kill) / 5 + random.nextInt(10);
                await("batch " + at, () -> acknowledged.get() >= at);
                kill(kill % 2 == 1 ? "http" : "ingest");
            }
            for (Future<Integer> sender : senders) {
                sender.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        }
        // Both killings of the intake hit requests: otherwise nothing was sent again and the test would show less than
        // it says.
        assertThat(unanswered.get()).isPositive();
        await("all events", () -> events("batch-%") >= BATCHES * BATCH);
        await("the files are settled and gone", () -> segments() == 0);
        assertThat(ask("SELECT count(), uniqExact(event_id) FROM order_event WHERE event_id LIKE 'batch-%'"))
                .isEqualTo(BATCHES * BATCH + "\t" + BATCHES * BATCH);
        await(
                "the counts are added up",
                () -> ask("SELECT countIf(lines != 0) FROM intake WHERE intake_id LIKE 'watch:%'")
                        .equals("0"));
        assertThat(ask("SELECT sum(accepted), sum(lines) >= sum(accepted), sum(rejected) FROM intake"
                        + " WHERE intake_id = 'http' AND source = 'good'"))
                .isEqualTo(BATCHES * BATCH + "\t1\t0");
    }

    @Test
    @Order(2)
    void garbageAtFullSpeedStopsNobodyAndKillsNothing() throws Exception {
        long process = pid("http");
        AtomicBoolean over = new AtomicBoolean();
        List<Socket> halfOpen = new ArrayList<>();
        try (ExecutorService noise = Executors.newVirtualThreadPerTaskExecutor()) {
            for (byte[] garbage : garbage()) {
                noise.execute(() -> {
                    while (!over.get()) {
                        sendGarbage(garbage);
                    }
                });
            }
            for (int slow = 0; slow < 50; slow++) {
                Socket socket = new Socket("127.0.0.1", port);
                socket.getOutputStream()
                        .write("POST /events/orders HTTP/1.1\r\nHost: x\r\n".getBytes(StandardCharsets.US_ASCII));
                halfOpen.add(socket);
            }
            AtomicInteger unanswered = new AtomicInteger();
            for (int batch = 0; batch < 40; batch++) {
                untilAcknowledged(good, batch(BATCHES + batch), unanswered);
            }
            over.set(true);
            assertThat(unanswered.get()).isZero();
        } finally {
            for (Socket socket : halfOpen) {
                socket.close();
            }
        }
        assertThat(pid("http")).isEqualTo(process);
        await("all events", () -> events("batch-%") >= (BATCHES + 40) * BATCH);
        assertThat(ask("SELECT count() > 0 FROM rejected_event WHERE source LIKE '%/noisy/%'"))
                .isEqualTo("1");
    }

    @Test
    @Order(3)
    void aPlatformsSignedMessageBecomesAnEventAndAnUnsignedOneDoesNot() throws Exception {
        // As `storewatch hook set shopify s1` keeps it.
        Files.writeString(home.root().resolve("hook-secrets.json"), "{\"shopify\":{\"s1\":\"hush-shopify\"}}");
        String body = "{\"id\":4711,\"updated_at\":\"2026-11-20T09:40:00-05:00\",\"total_price\":\"85.50\"}";
        // printf '%s' "$body" | openssl dgst -sha256 -hmac hush-shopify -binary | base64
        String signature = "/9SAb8amd9BO10GbFFYKkJDB0Er0DiUgDtoIWYB0F5Q=";
        await("the secret is seen", () -> hook("s1", body, signature) == 202);
        assertThat(hook("s1", body + " ", signature)).isEqualTo(401);
        assertThat(hook("s2", body, signature)).isEqualTo(401);
        await("the event", () -> events("shopify-paid-4711") == 1);
        assertThat(ask("SELECT store_id, platform, amount FROM order_event WHERE event_id = 'shopify-paid-4711'"))
                .isEqualTo("s1\tshopify\t85.5");
    }

    private static int hook(String store, String body, String signature) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hooks/shopify/" + store))
                .header("X-Shopify-Topic", "orders/paid")
                .header("X-Shopify-Hmac-Sha256", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String batch(int number) {
        return IntStream.range(0, BATCH)
                .mapToObj(event -> "{\"event_id\":\"batch-" + number + "-" + event
                        + "\",\"type\":\"order.paid\",\"occurred_at\":\"2026-11-20T10:00:00Z\",\"store_id\":\"s1\",\"order_id\":\"o"
                        + number + "-" + event + "\",\"amount\":\"1.00\"}")
                .collect(Collectors.joining("\n"));
    }

    private static void untilAcknowledged(String token, String batch, AtomicInteger unanswered)
            throws InterruptedException {
        while (true) {
            try {
                HttpResponse<String> answer = post(token, batch.getBytes(StandardCharsets.UTF_8), "identity");
                if (answer.statusCode() == 202) {
                    assertThat(answer.body()).contains("\"accepted\":" + BATCH);
                    return;
                }
                assertThat(answer.statusCode()).isIn(429, 503);
            } catch (IOException killed) {
                unanswered.incrementAndGet();
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static HttpResponse<String> post(String token, byte[] body, String encoding)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/events/orders"))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Encoding", encoding)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Noise without line ends, a million tiny lines, deep nesting, a gzip bomb, a broken array. */
    private static List<byte[]> garbage() throws IOException {
        byte[] noise = new byte[1_500_000];
        new Random(1).nextBytes(noise);
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[200_000_000]);
        }
        return List.of(
                noise,
                "x\n".repeat(20_000).getBytes(StandardCharsets.US_ASCII),
                "[".repeat(500_000).getBytes(StandardCharsets.US_ASCII),
                bomb.toByteArray(),
                ("[" + "{},".repeat(300_000)).getBytes(StandardCharsets.US_ASCII));
    }

    private static void sendGarbage(byte[] garbage) {
        try {
            post(
                    noisy,
                    garbage,
                    garbage.length > 2 && garbage[0] == 0x1f && garbage[1] == (byte) 0x8b ? "gzip" : "identity");
        } catch (IOException cutOff) {
            // as it should be, where it sends more than is read
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers() {
        try {
            URI health = URI.create("http://127.0.0.1:" + port + "/health");
            return CLIENT.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 204;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String token(String name) throws IOException, InterruptedException {
        LaunchedCommand.Answer added = LaunchedCommand.startOf(
                        "ingest", "dev.storewatch.ingest.intake.IntakeCommands", home.root(), "token", "add", name)
                .answer();
        assertThat(added.exit()).as(added.err()).isZero();
        return added.out().strip();
    }

    private static void run(String name, Supplier<ChildCommand> command) {
        home.log();
        Child child = new Child(home, name, command, Integer.MAX_VALUE, line -> {});
        child.start();
        RUNNING.add(child);
    }

    private static void kill(String name) {
        ProcessHandle.of(pid(name)).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    private static long pid(String name) {
        return ChildRecord.all(home).stream()
                .filter(child -> child.name().equals(name))
                .mapToLong(ChildRecord::pid)
                .max()
                .orElseThrow();
    }

    private static long events(String like) {
        return Long.parseLong(ask("SELECT count() FROM order_event WHERE event_id LIKE '" + like + "'"));
    }

    private static String ask(String query) {
        return analyst.ask(query);
    }

    private static long segments() {
        try (var files = Files.walk(home.root().resolve("http"))) {
            return files.filter(file -> file.toString().contains(".ndjson")).count();
        } catch (IOException | UncheckedIOException changing) {
            return Long.MAX_VALUE;
        }
    }

    private static void await(String what, BooleanSupplier isSo) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isSo.getAsBoolean()) {
            assertThat(Instant.now()).as("waiting until: %s", what).isBefore(deadline);
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, 100, TimeUnit.MILLISECONDS)
                    .join();
        }
    }
}
