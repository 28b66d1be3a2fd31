package dev.storewatch.ingest.intake;

import com.sun.net.httpserver.HttpServer;
import dev.storewatch.ingest.intake.access.Admission;
import dev.storewatch.ingest.intake.journal.EventLog;
import dev.storewatch.ingest.intake.journal.IntakeLock;
import dev.storewatch.ingest.intake.journal.Journal;
import dev.storewatch.ingest.intake.journal.KafkaLog;
import dev.storewatch.ingest.intake.journal.SegmentFolder;
import dev.storewatch.ingest.intake.journal.SettledSegments;
import dev.storewatch.ingest.kafka.KafkaTopics;
import dev.storewatch.ingest.process.ParentProcess;
import dev.storewatch.ingest.sink.ClickHouse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Takes events over HTTP, in a process of its own: it goes on while the job, ClickHouse or the dashboard are away. Ended in any way at any moment it loses nothing
 * it has acknowledged.
 */
@Command(
        name = "http",
        description = "Takes events over HTTP and keeps them on disk, or in Kafka, until the job has them.")
public final class IntakeServer implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeServer.class);
    private static final int STOP_SECONDS = 2;
    private static final int LOCK_ATTEMPTS = 50;
    private static final Duration LOCK_PAUSE = Duration.ofMillis(100);

    @Option(names = "--port", paramLabel = "N", required = true, description = "port to listen on; 0: any free one")
    private int port;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "address to listen on (default: loopback)")
    private String address = "127.0.0.1";

    private IntakeServer() {}

    public static void main(String[] arguments) {
        // Read by the server's classes when they are loaded: who sends a request slower than this is cut off, and so
        // are too many at once.
        Map.of(
                        "sun.net.httpserver.nodelay", "true",
                        "sun.net.httpserver.maxReqTime", "30",
                        "sun.net.httpserver.maxRspTime", "60",
                        "sun.net.httpserver.idleInterval", "60",
                        "sun.net.httpserver.maxReqHeaders", "100",
                        "sun.net.httpserver.maxReqHeaderSize", "16384",
                        "sun.net.httpserver.drainAmount", Integer.toString(8 << 20),
                        "jdk.httpserver.maxConnections", "1024")
                .forEach(System::setProperty);
        System.exit(new CommandLine(new IntakeServer()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Map<String, String> environment = System.getenv();
        Path home = Path.of(environment.getOrDefault("STOREWATCH_HOME", "var")).toAbsolutePath();
        Limits limits;
        Optional<KafkaTopics> topics;
        try {
            topics = logIsKafka(environment) ? KafkaTopics.from(environment) : Optional.empty();
            limits = topics.isPresent() ? Limits.from(environment).forKafka() : Limits.from(environment);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        }
        ParentProcess.whenGone(() -> System.exit(0));
        Optional<IntakeLock> lock = lock(home);
        if (lock.isEmpty()) {
            System.err.println("another HTTP intake works on " + home + " already");
            return 1;
        }
        try (IntakeLock held = lock.get()) {
            LOG.info("Working on {}, lock {}", home, held.lock().isValid());
            serve(home, limits, topics, clickHouse(environment));
            return 0;
        }
    }

    /** The job holds it for a moment at its start. */
    private static Optional<IntakeLock> lock(Path home) throws IOException, InterruptedException {
        Optional<IntakeLock> lock = IntakeLock.take(home);
        for (int attempt = 0; lock.isEmpty() && attempt < LOCK_ATTEMPTS; attempt++) {
            Thread.sleep(LOCK_PAUSE);
            lock = IntakeLock.take(home);
        }
        return lock;
    }

    /** Kafka where it is configured, unless files are asked for. */
    static boolean logIsKafka(Map<String, String> environment) {
        String log = environment.getOrDefault("STOREWATCH_HTTP_LOG", "kafka");
        if (!log.equals("kafka") && !log.equals("files")) {
            throw new IllegalArgumentException("STOREWATCH_HTTP_LOG is " + log + ", it must be kafka or files");
        }
        return log.equals("kafka");
    }

    private void serve(Path home, Limits limits, Optional<KafkaTopics> topics, ClickHouse clickHouse)
            throws IOException, InterruptedException {
        InstantSource clock = InstantSource.system();
        SegmentFolder folder = new SegmentFolder(home.resolve("http"));
        folder.recover();
        EventLog log =
                topics.<EventLog>map(KafkaLog::new).orElseGet(() -> new Journal(folder, clock, IntakeServer::die));
        LOG.info(
                "What is acknowledged is kept in {}",
                topics.map(KafkaTopics::toString).orElse("files"));
        Intake intake = new Intake(limits, new Admission(home, clock), log, clock);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 512);
        route(server, intake);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.stop(STOP_SECONDS);
            log.close();
        }));
        server.start();
        LOG.info("Listening on {}", server.getAddress());
        var report = new IntakeReport(home.resolve("run"), server.getAddress(), intake.tally(), clock);
        new Housekeeping(folder, new SettledSegments(folder, clickHouse), log, report).run();
    }

    /** What the server answers, each request in a thread of its own. */
    static void route(HttpServer server, Intake intake) {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/events", new EventsEndpoint(intake));
        server.createContext("/hooks", new HooksEndpoint(intake));
        server.createContext("/health", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(204, -1);
            }
        });
    }

    private static ClickHouse clickHouse(Map<String, String> environment) {
        return new ClickHouse(
                environment.getOrDefault("STOREWATCH_CLICKHOUSE_URL", "http://127.0.0.1:8123"),
                environment.getOrDefault("STOREWATCH_CLICKHOUSE_USER", "storewatch_ingest"),
                environment.getOrDefault("STOREWATCH_CLICKHOUSE_PASSWORD", ""));
    }

    /** What is on disk is handed over at the next start. */
    private static void die(Throwable failure) {
        LOG.error("The journal can't go on; ending, to be started again", failure);
        Runtime.getRuntime().halt(1);
    }
}
