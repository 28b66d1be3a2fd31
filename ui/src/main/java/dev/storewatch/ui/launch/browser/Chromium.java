package dev.storewatch.ui.launch.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A Chromium without a window, with a profile of its own; ended with its pages when closed. */
public final class Chromium implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(30);

    private final Process process;
    private final DevTools tools;

    /** Ctrl-C reaches only the command. */
    private final Thread end;

    private Chromium(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
        this.end = new Thread(process::destroy, "chromium-end");
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** The machine's own, if it has one. */
    public static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts one and waits until it listens.
     *
     * @param profile where it keeps its files and its log
     */
    public static Chromium start(Path program, Path profile) {
        try {
            Files.createDirectories(profile);
            Process process = new ProcessBuilder(
                            program.toString(),
                            "--headless",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile,
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--disable-extensions",
                            // Pages of its own that no viewer has.
                            "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,OptimizationGuideModelDownloading,Translate",
                            "--no-startup-window",
                            // Every page counts as one that somebody looks at.
                            "--disable-background-timer-throttling",
                            "--disable-backgrounding-occluded-windows",
                            "--disable-renderer-backgrounding")
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolve("chromium.log").toFile())
                    .start();
            try {
                return new Chromium(process, new DevTools(address(process, profile.resolve("DevToolsActivePort"))));
            } catch (RuntimeException failure) {
                process.destroyForcibly();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot start " + program, failure);
        }
    }

    /** Chromium writes port and path into this file once it listens. */
    private static URI address(Process process, Path file) throws IOException {
        Instant deadline = Instant.now().plus(START);
        while (Instant.now().isBefore(deadline) && process.isAlive()) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() == 2) {
                return URI.create("ws://127.0.0.1:" + lines.getFirst() + lines.getLast());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new BrowserException("Chromium does not listen; see "
                + file.resolveSibling("chromium.log").toAbsolutePath());
    }

    /** A page that shares nothing with the others: cookies and cache of its own. */
    public BrowserPage newPage() {
        return BrowserPage.open(tools);
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        Runtime.getRuntime().removeShutdownHook(end);
        tools.close();
        process.destroy();
        all.forEach(one -> one.onExit()
                .completeOnTimeout(one, END.toSeconds(), TimeUnit.SECONDS)
                .join());
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
