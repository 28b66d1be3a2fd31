package dev.storewatch.warehouse.engine;

import dev.storewatch.warehouse.Home;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Starts the engine's process and tells why it did not come up. */
final class EngineProcess {

    private static final int LOG_LINES = 15;

    private final Home home;
    private final EngineSettings settings;
    private final EngineLibrary library;

    EngineProcess(EngineSettings settings, EngineLibrary library) {
        this.home = settings.home();
        this.settings = settings;
        this.library = library;
    }

    /** Starts it, on the ports of the run before where they are still free. */
    ProcessHandle start(Optional<EngineRun> before) {
        Path file = library.file();
        int httpPort = freePort(before.map(EngineRun::httpPort).orElse(0), 0);
        int tcpPort = freePort(before.map(EngineRun::tcpPort).orElse(0), httpPort);
        // Ctrl-C and a closed terminal reach the whole group of processes; the engine must outlive its users to store
        // what they sent. Ignored here, both stay ignored in Java.
        ProcessBuilder engine = new ProcessBuilder(
                "/bin/sh",
                "-c",
                "trap '' INT HUP; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:ErrorFile=" + home.log().resolve("engine-crash-%p.log"),
                "-cp",
                System.getProperty("java.class.path"),
                EngineMain.class.getName(),
                home.root().toString(),
                file.toString(),
                Integer.toString(httpPort),
                Integer.toString(tcpPort),
                Long.toString(settings.memoryBytes()));
        try {
            // The engine lays its database `default` over its working directory: an empty one, for nothing to be seen
            // there.
            Path empty = Files.createDirectories(home.run().resolve("empty"));
            // Nothing of the environment is the engine's business, and what it does not have no query can read.
            engine.environment().clear();
            return engine.directory(empty.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start()
                    .toHandle();
        } catch (IOException failure) {
            throw new EngineException("Cannot start the engine's process: " + failure.getMessage(), failure);
        }
    }

    /** The failure with the last lines of the engine's logs. */
    EngineException failed(String what) {
        Path server = home.log().resolve("clickhouse.log");
        return new EngineException(
                what + ". The end of " + log() + ":\n" + tail(log()) + "\nThe end of " + server + ":\n" + tail(server));
    }

    private Path log() {
        return home.log().resolve("engine.log");
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of("(nothing)");
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(unreadable: " + unreadable.getMessage() + ")";
        }
    }

    private static int freePort(int wanted, int taken) {
        if (wanted != 0 && isFree(wanted)) {
            return wanted;
        }
        int port;
        do {
            port = anyFree();
        } while (port == taken);
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("No free port on the loopback address", none);
        }
    }
}
