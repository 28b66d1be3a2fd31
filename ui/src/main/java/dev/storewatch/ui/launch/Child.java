package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A process of ours that is started again whenever it ends, until it is stopped. */
final class Child implements AutoCloseable {

    private static final int LOG_LINES = 20;

    private final Home home;
    private final String name;
    private final Supplier<ChildCommand> command;
    private final Consumer<String> console;
    private final int patience;
    private final Backoff backoff = new Backoff();

    private @Nullable ProcessHandle process;
    private volatile boolean stopped;
    private volatile boolean givenUp;

    /**
     * Starts nothing yet.
     *
     * @param command asked for anew at each start
     * @param patience after so many failures in a row it is given up
     */
    Child(Home home, String name, Supplier<ChildCommand> command, int patience, Consumer<String> console) {
        this.home = home;
        this.name = name;
        this.command = command;
        this.patience = patience;
        this.console = console;
    }

    /** Starts it and keeps it running. */
    void start() {
        ProcessHandle first = launch();
        Thread keeping = new Thread(() -> keepRunning(first), name + "-keeper");
        keeping.setDaemon(true);
        keeping.start();
    }

    /** Whether it failed so often that it is not started again. */
    boolean isGivenUp() {
        return givenUp;
    }

    /** The last lines it logged. */
    String logTail() {
        try {
            List<String> lines = Files.readAllLines(log(), StandardCharsets.ISO_8859_1);
            return log() + " ends:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException unreadable) {
            return log() + " cannot be read: " + unreadable.getMessage();
        }
    }

    private void keepRunning(ProcessHandle first) {
        ProcessHandle current = first;
        while (!stopped) {
            Instant started = Instant.now();
            current.onExit().join();
            if (stopped) {
                return;
            }
            Duration wait = backoff.next(Duration.between(started, Instant.now()));
            if (backoff.failures() > patience) {
                givenUp = true;
                return;
            }
            console.accept("The " + name + " process ended; starting it again in " + wait.toSeconds() + " s (failure "
                    + backoff.failures() + ", log: " + log() + ")");
            pause(wait);
            if (!stopped) {
                current = launch();
            }
        }
    }

    private synchronized ProcessHandle launch() {
        if (stopped && process != null) {
            return process;
        }
        ChildCommand wanted = command.get();
        // TRICKY: Ctrl-C reaches the whole group of processes; ignored here, it stays ignored in Java, and we stop in
        // order.
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\""));
        line.addAll(wanted.command());
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(wanted.environment());
        builder.environment()
                .put(
                        "STOREWATCH_PARENT_PID",
                        Long.toString(ProcessHandle.current().pid()));
        try {
            ProcessHandle started = builder.start().toHandle();
            process = started;
            ChildRecord.of(name, started).write(home);
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot start the " + name + " process", failure);
        }
    }

    private Path log() {
        return home.log().resolve(name + ".log");
    }

    /** From now on its end is no failure. */
    void expectEnd() {
        stopped = true;
    }

    /** Stops it for good; waits for its end. */
    @Override
    public void close() {
        ProcessHandle last;
        synchronized (this) {
            stopped = true;
            last = process;
        }
        if (last != null) {
            Stopping.stop(last);
            ChildRecord.of(name, last).delete(home);
        }
    }

    private static void pause(Duration wait) {
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
