package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs all of it until told to stop. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Run all of it: engine, ingest and dashboard, until Ctrl-C or down.",
            "Without --input, --kafka and --http the simulator streams made-up shops."
        })
final class UpCommand implements Callable<Integer> {

    @Option(names = "--input", paramLabel = "DIR", description = "A directory of event files to take in and watch.")
    private @Nullable Path input;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of the dashboard (default: ${DEFAULT-VALUE}).")
    private int port;

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @ArgGroup(exclusive = false)
    private @Nullable HttpListener http;

    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException, IOException {
        Sources sources = sources();
        Home home = homeOption.settings().home();
        UpRun.of(home).ifPresent(running -> {
            throw new LaunchException("Storewatch runs already: " + running.url() + " (process " + running.pid() + ")");
        });
        try (FileChannel lock = UpRun.lockFile(home)) {
            if (!UpRun.claim(home, lock)) {
                throw new LaunchException("Storewatch is being started by another process");
            }
            Orphans.end(home).forEach(name -> say("Ended the " + name + " process of an earlier run"));
            refuseTakenPort(InetAddress.getLoopbackAddress(), port, "--port");
            sources.http().ifPresent(listener -> {
                refuseTakenPort(listener.inetAddress(), listener.port(), "--http");
                listener.warning().ifPresent(UpCommand::say);
            });
            new UpRun(ProcessHandle.current().pid(), "http://localhost:" + port, Instant.now()).write(home);
            serve(sources);
        }
        return 0;
    }

    private void serve(Sources sources) throws InterruptedException {
        Fleet fleet = new Fleet(Session.open(homeOption), port, UpCommand::say);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            fleet.close();
            stopped.countDown();
        }));
        fleet.start(sources);
        stopped.await();
    }

    private Sources sources() {
        if (input != null && !Files.isDirectory(input)) {
            throw new ParameterException(spec.commandLine(), "Not a directory: " + input);
        }
        if (port < 1 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "Not a port (1 to 65535): " + port);
        }
        if (http != null) {
            http.check(spec.commandLine());
        }
        return new Sources(
                input == null ? List.of() : List.of(input.toAbsolutePath().normalize()),
                kafka.settings(homeOption.environment()),
                Optional.ofNullable(http));
    }

    private static void refuseTakenPort(InetAddress address, int port, String option) {
        try (ServerSocket socket = new ServerSocket(port, 1, address)) {
            assert socket.isBound();
        } catch (IOException taken) {
            throw new LaunchException(
                    "Port " + port + " is taken by another program; choose one with " + option + " ("
                            + taken.getMessage() + ")",
                    taken);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
