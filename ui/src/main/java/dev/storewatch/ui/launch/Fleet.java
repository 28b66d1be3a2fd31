package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.engine.Secrets;
import dev.storewatch.warehouse.generation.OldGenerations;
import dev.storewatch.warehouse.intake.IntakeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Everything {@code up} runs: started in order, kept running, stopped in the opposite order. */
final class Fleet implements AutoCloseable {

    private static final int NEVER_GIVEN_UP = Integer.MAX_VALUE;
    private static final Duration STATUS_EVERY = Duration.ofSeconds(60);
    private static final Duration STORES_EVERY = Duration.ofSeconds(5);
    private static final Duration REBUILDS_EVERY = Duration.ofSeconds(5);
    private static final Duration SIMULATOR_START = Duration.ofSeconds(60);
    private static final Duration APP_START = Duration.ofMinutes(3);

    private final Session session;
    private final int port;
    private final Consumer<String> console;
    private final Deque<Child> children = new ArrayDeque<>();
    private volatile boolean stopping;

    Fleet(Session session, int port, Consumer<String> console) {
        this.session = session;
        this.port = port;
        this.console = console;
    }

    /** Starts all; with no source of events, the simulator too. Returns when the dashboard answers. */
    void start(Sources given) {
        JavaCommand commands = new JavaCommand(session);
        session.engine().watch();
        Path live = session.home().live();
        Sources sources = given.isEmpty() ? given.watching(live) : given;
        if (given.isEmpty()) {
            run("simulator", () -> commands.simulator(live));
            await(live.resolve("stores.json"));
        }
        // Before the events are read: the job asks for a store's zone once.
        StoresWatch stores = new StoresWatch(session.engine().access(Role.APP), sources.directories(), console);
        stores.apply();
        // Before the job starts: it may find that it has to count everything anew.
        daemon("rebuilds", this::tellOfRebuilds);
        daemon("old figures", this::dropOldFigures);
        run("ingest", () -> commands.ingest(sources));
        sources.http().ifPresent(http -> run("http", () -> commands.http(http, sources.settings())));
        run("app", () -> commands.app(port));
        awaitApp();
        announce();
        daemon("status", this::tellNowAndThen);
        daemon("stores", () -> {
            while (!stopping) {
                pause(STORES_EVERY);
                stores.apply();
            }
        });
    }

    private synchronized void run(String name, Supplier<ChildCommand> command) {
        if (!stopping) {
            Child child = new Child(session.home(), name, command, NEVER_GIVEN_UP, console);
            children.push(child);
            child.start();
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for a file that the simulator writes first. */
    private void await(Path file) {
        Instant deadline = Instant.now().plus(SIMULATOR_START);
        while (!stopping && Files.notExists(file)) {
            if (Instant.now().isAfter(deadline)) {
                throw new LaunchException("The simulator did not begin within " + SIMULATOR_START.toSeconds()
                        + " s; see " + session.home().log().resolve("simulator.log"));
            }
            pause(Duration.ofMillis(100));
        }
    }

    private void awaitApp() {
        Instant deadline = Instant.now().plus(APP_START);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!stopping && !answers(client)) {
                if (Instant.now().isAfter(deadline)) {
                    throw new LaunchException("The dashboard did not answer within " + APP_START.toMinutes()
                            + " minutes; see " + session.home().log().resolve("app.log"));
                }
                pause(Duration.ofMillis(200));
            }
        }
    }

    private boolean answers(HttpClient client) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void announce() {
        if (stopping) {
            return;
        }
        console.accept("Storewatch: http://localhost:" + port);
        Path shown = session.home().root().resolve("login-shown");
        try {
            if (Files.notExists(shown)) {
                console.accept(
                        "First login: admin, password " + session.secrets().value(Secrets.ADMIN_PASSWORD) + " (also in "
                                + session.home().secrets() + ")");
                Files.createFile(shown);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + shown, failure);
        }
        console.accept("Stop with Ctrl-C or ./storewatch down");
    }

    private void tellNowAndThen() {
        while (!stopping) {
            try (IntakeReader reader = new IntakeReader(session.engine().access(Role.APP))) {
                console.accept(StatusText.line(reader.streams(), Instant.now()));
            } catch (RuntimeException failure) {
                console.accept("No status: " + failure.getMessage());
            }
            pause(STATUS_EVERY);
        }
    }

    private void tellOfRebuilds() {
        try (RebuildNews rebuilds = new RebuildNews(session, console)) {
            while (!stopping) {
                try {
                    rebuilds.tell();
                } catch (RuntimeException failure) {
                    console.accept("Not known whether a rebuild is under way: " + failure.getMessage());
                }
                pause(REBUILDS_EVERY);
            }
        }
    }

    /** What a rebuild replaced goes some minutes after; whoever rebuilt may be gone by then. */
    private void dropOldFigures() {
        while (!stopping) {
            try {
                OldGenerations.drop(session.engine().access(Role.APP));
            } catch (RuntimeException failure) {
                console.accept("Old figures are not deleted yet: " + failure.getMessage());
            }
            pause(STATUS_EVERY);
        }
    }

    private static void pause(Duration wait) {
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops all, what was started last first. */
    @Override
    public void close() {
        stopping = true;
        synchronized (this) {
            console.accept("Stopping ...");
            // A signal to the whole group ends all at once: none of them is to be started again meanwhile.
            children.forEach(Child::expectEnd);
            children.forEach(Child::close);
            children.clear();
        }
        session.close();
    }
}
