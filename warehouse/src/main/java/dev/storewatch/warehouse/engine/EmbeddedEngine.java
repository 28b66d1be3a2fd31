package dev.storewatch.warehouse.engine;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The embedded engine, shared by all processes that use the same home; see {@link EngineUsers} for how long it lives. */
final class EmbeddedEngine implements Engine {

    /** A process that lives is waited for: after a kill it reads its parts first, which takes long on a busy machine. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

    private static final int MOST_STARTS = 3;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 5_000;
    private static final long ASK_MILLIS = 50;

    private final Home home;
    private final Consumer<String> console;
    private final EngineUsers membership;
    private final Secrets secrets;
    private final EngineProcess processes;
    private volatile boolean closed;

    EmbeddedEngine(EngineSettings settings, Map<String, String> environment, Consumer<String> console) {
        this.home = settings.home();
        this.console = console;
        this.secrets = Secrets.of(home);
        this.processes = new EngineProcess(
                settings, new EngineLibrary(settings.cache(), Platform.current(), environment, console));
        this.membership = EngineUsers.join(home);
    }

    @Override
    public URI url() {
        return running().url();
    }

    @Override
    public WarehouseAccess access(Role role) {
        return new WarehouseAccess(url(), role.user(), secrets.password(role));
    }

    @Override
    public void ensureRunning() {
        // One start at a time: of this process by the monitor, of all processes by the lock.
        synchronized (EmbeddedEngine.class) {
            try (FileChannel channel = FileChannel.open(
                            home.run().resolve("engine.start"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid()) {
                    startUnlessAnswering();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot lock the start of the engine in " + home.run(), failure);
            }
        }
    }

    private void startUnlessAnswering() {
        Optional<ProcessHandle> process = living();
        Instant deadline = Instant.now().plus(START_TIMEOUT);
        int starts = 0;
        while (process.isEmpty() || !answers()) {
            if (process.isEmpty() || !process.get().isAlive()) {
                if (++starts > MOST_STARTS) {
                    throw processes.failed("The engine ended after each of " + MOST_STARTS + " starts");
                }
                process = Optional.of(processes.start(EngineRun.of(home)));
                awaitRunFile(process.get());
            }
            if (Instant.now().isAfter(deadline)) {
                throw processes.failed("The engine did not answer within " + START_TIMEOUT.toMinutes() + " minutes");
            }
            pause(ASK_MILLIS);
        }
    }

    private void awaitRunFile(ProcessHandle started) {
        while (living().map(ProcessHandle::pid)
                .filter(pid -> pid == started.pid())
                .isEmpty()) {
            if (!started.isAlive()) {
                throw processes.failed("The engine ended while it started");
            }
            pause(ASK_MILLIS);
        }
    }

    @Override
    public void watch() {
        Thread watching = new Thread(this::restartWheneverItEnds, "engine-watch");
        watching.setDaemon(true);
        watching.start();
    }

    private void restartWheneverItEnds() {
        while (!closed) {
            living().ifPresent(process -> process.onExit().join());
            if (!closed) {
                console.accept("The engine ended; starting it again");
                startAgain();
            }
        }
    }

    /** Without end: who watches it has nobody else to start it. */
    private void startAgain() {
        while (!closed) {
            try {
                ensureRunning();
                return;
            } catch (EngineException | UncheckedIOException failure) {
                console.accept("The engine can't be started now, trying again: " + failure.getMessage());
                pause(PAUSE_AFTER_FAILURE_MILLIS);
            }
        }
    }

    private boolean answers() {
        try (WarehouseHttp http = WarehouseHttp.withoutDatabase(access(Role.ANALYST))) {
            return http.answers();
        }
    }

    private Optional<ProcessHandle> living() {
        return EngineRun.of(home).flatMap(EngineRun::process);
    }

    private EngineRun running() {
        return EngineRun.of(home).orElseThrow(() -> new EngineException("No engine was started in " + home.root()));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            membership.leave();
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineException("Interrupted while the engine started", interrupted);
        }
    }
}
