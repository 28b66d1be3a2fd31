package dev.storewatch.warehouse.engine;

import dev.storewatch.warehouse.Home;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Main of the engine's process: serves as long as anybody uses it, then shuts down in order. */
public final class EngineMain {

    /** What the log holds where the system cannot confine the engine. */
    static final String NOT_CONFINED =
            "WARNING: this system has no Landlock, so a query of any user can read, by the function file(),"
                    + " what this account can read. Give the analyst's password to nobody, or use a ClickHouse server of your own.";

    /** Of /proc only what tells of the machine and of the engine itself: other processes keep passwords in their environment. */
    private static final List<String> SYSTEM_FILES = List.of(
            "/proc/self",
            "/proc/cpuinfo",
            "/proc/meminfo",
            "/proc/stat",
            "/proc/loadavg",
            "/proc/uptime",
            "/proc/sys",
            "/sys",
            "/usr/lib",
            "/lib",
            "/lib64",
            "/usr/share/zoneinfo",
            "/dev/null",
            "/dev/random",
            "/dev/urandom");

    private static final String USERS = "users.xml";
    private static final long ASK_MILLIS = 500;
    private static final long SHUTDOWN_SECONDS = 30;

    private EngineMain() {}

    /** Arguments: home, library, HTTP port, TCP port, bytes of memory. */
    public static void main(String[] arguments) throws IOException {
        Home home = new Home(Path.of(arguments[0]));
        int httpPort = Integer.parseInt(arguments[2]);
        int tcpPort = Integer.parseInt(arguments[3]);
        new EngineRun(ProcessHandle.current().pid(), httpPort, tcpPort, Instant.now()).write(home);
        makeSystemDatabaseDurable(home);
        Path config = configure(home, Long.parseLong(arguments[4]));

        NativeServer server = new NativeServer(Path.of(arguments[1]));
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean stopping = new AtomicBoolean();
        Runnable stop = () -> {
            if (stopping.compareAndSet(false, true)) {
                server.stop();
            }
        };
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.run();
            await(ended);
        }));
        Optional<String> failure;
        // Open until the end: the lock that says "nobody uses it" goes when the channel does.
        try (FileChannel users = EngineUsers.channel(home)) {
            stopWhenUnused(users, stop);
            confine(home, config, Path.of(arguments[1]));
            failure = server.run(List.of(
                    "--path=" + home.clickhouse(),
                    "--config-file=" + config,
                    "--listen_host=127.0.0.1",
                    "--http_port=" + httpPort,
                    "--tcp_port=" + tcpPort,
                    "--logger.log=" + home.log().resolve("clickhouse.log"),
                    "--log-level=warning"));
        }
        ended.countDown();
        failure.ifPresent(System.err::println);
        Runtime.getRuntime().halt(failure.isPresent() ? 1 : 0);
    }

    /** Without this the query log breaks at the second start: the library makes its system database anew each time. */
    private static void makeSystemDatabaseDurable(Home home) throws IOException {
        Path system = home.clickhouse().resolve("metadata/system.sql");
        if (Files.notExists(system)) {
            Files.createDirectories(system.getParent());
            Files.writeString(system, "ATTACH DATABASE system UUID '" + UUID.randomUUID() + "' ENGINE = Atomic\n");
        }
    }

    private static Path configure(Home home, long memoryBytes) throws IOException {
        Path users = home.run().resolve(USERS);
        Files.writeString(users, UsersXml.render(Secrets.of(home)::password));
        Path config = home.run().resolve("config.xml");
        Files.writeString(config, ConfigXml.render(users, OnceOnly.start().port(), memoryBytes));
        return config;
    }

    /** The main thread starts every thread of the server, so what holds for it holds for all of them. */
    private static void confine(Home home, Path config, Path library) {
        List<Path> readable =
                new ArrayList<>(SYSTEM_FILES.stream().map(Path::of).toList());
        readable.addAll(List.of(config, config.resolveSibling(USERS), library.getParent()));
        readable.add(Path.of(System.getProperty("java.home")));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .forEach(readable::add);
        if (!new FileJail().enter(readable, home.clickhouse())) {
            System.err.println(NOT_CONFINED);
        }
    }

    private static void stopWhenUnused(FileChannel users, Runnable stop) {
        Thread asking = new Thread(
                () -> {
                    // The lock is kept, so that whoever comes now waits for the end and starts an engine of its own.
                    while (EngineUsers.aloneIn(users).isEmpty()) {
                        pause();
                    }
                    stop.run();
                },
                "stop-when-unused");
        asking.setDaemon(true);
        asking.start();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(ASK_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch ended) {
        try {
            if (!ended.await(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The engine did not shut down within " + SHUTDOWN_SECONDS + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
