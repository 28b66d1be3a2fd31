package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.engine.EngineRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A home of its own for one measurement, with an engine that begins empty; removed when done. */
final class BenchHome implements AutoCloseable {

    private static final Duration LONGEST_END = Duration.ofMinutes(2);

    private final Path directory;
    private final Session session;

    BenchHome(Path directory) {
        this.directory = directory;
        delete(directory);
        session = Session.open(HomeOption.at(directory));
    }

    Session session() {
        return session;
    }

    /** CPU seconds of the engine's process so far. */
    double engineCpu() {
        return EngineRun.of(session.home())
                .flatMap(EngineRun::process)
                .map(BenchHome::cpu)
                .orElseThrow();
    }

    /** CPU seconds of the ingest process so far. */
    double ingestCpu() {
        return childCpu("ingest");
    }

    /** CPU seconds of the dashboard's process so far. */
    double appCpu() {
        return childCpu("app");
    }

    private double childCpu(String name) {
        return processes(name).mapToDouble(BenchHome::cpu).sum();
    }

    /** The running child of a name. */
    ProcessHandle process(String name) {
        return processes(name).findFirst().orElseThrow(() -> new LaunchException("The " + name + " process is gone"));
    }

    private Stream<ProcessHandle> processes(String name) {
        return ChildRecord.all(session.home()).stream()
                .filter(child -> child.name().equals(name))
                .map(ChildRecord::process)
                .flatMap(Optional::stream);
    }

    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    @Override
    public void close() {
        Optional<ProcessHandle> engine = EngineRun.of(session.home()).flatMap(EngineRun::process);
        session.close();
        engine.ifPresent(process -> process.onExit()
                .orTimeout(LONGEST_END.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join());
        delete(directory);
    }

    static void delete(Path directory) {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove " + directory, failure);
        }
    }

    /** Writes the events of made-up shops, the same for the same arguments. */
    static void simulate(Session session, int stores, int days, Path files) throws IOException, InterruptedException {
        System.err.println("Simulating " + stores + " shops, " + days + " days");
        int exit = new ProcessBuilder(
                        new JavaCommand(session).simulate(stores, days, files).command())
                .redirectErrorStream(true)
                .redirectOutput(session.home().log().resolve("simulate.log").toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new LaunchException("The simulator failed: exit code " + exit);
        }
    }

    /** The home of the benchmarks, beside the data of the user. */
    static Path below(Home home, String name) {
        return home.root().resolve("bench").resolve(name);
    }
}
