package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.EngineRun;
import dev.storewatch.warehouse.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** An ingest process over an engine that is kept running, with sources of the test's own; killed and started again at will. */
final class RunningJob implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Session session;
    private final Path home;
    private @Nullable Process process;

    RunningJob(Path home) {
        this.home = home;
        HomeOption option = new HomeOption();
        CommandLine.populateCommand(option, "--data", home.toString());
        Session opened = Session.open(option);
        Map<String, String> environment = new HashMap<>(opened.environment());
        environment.put("STOREWATCH_ROOT", LaunchedCommand.ROOT.toString());
        environment.put("STOREWATCH_BUYER_KEY_SECRET", LaunchedCommand.BUYER_KEY_SECRET);
        session = new Session(opened.home(), opened.engine(), opened.secrets(), environment);
        session.engine().watch();
    }

    Session session() {
        return session;
    }

    void configureStores(Path storesJson) {
        new Stores(session.engine().access(Role.APP), InstantSource.system()).apply(storesJson, line -> {});
    }

    void start(Sources sources) throws IOException {
        ChildCommand command = new JavaCommand(session).ingest(sources);
        List<String> line = new ArrayList<>(command.command());
        // Most of a run that is soon killed is its start: the compiler that takes its time would only cost.
        line.add(1, "-XX:TieredStopAtLevel=1");
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("job.log").toFile()));
        builder.environment().putAll(command.environment());
        process = builder.start();
    }

    /** Ends the process as a power cut would. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Ends the engine as a power cut would; it is started again by itself. */
    void killEngine() {
        EngineRun.of(session.home()).flatMap(EngineRun::process).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Waits until so many lines of an intake (or of all those whose id begins like that) are settled in the warehouse. */
    void await(String intake, LongPredicate settled) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        long last = -1;
        while (last < 0 || !settled.test(last)) {
            if (process == null || !process.isAlive()) {
                throw new IllegalStateException("The job ended: " + log());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(last + " lines settled after " + PATIENCE + ": " + log());
            }
            TimeUnit.MILLISECONDS.sleep(100);
            last = settled(intake, last);
        }
    }

    /** How many lines of an intake are settled; the engine is asked until it answers. */
    long settled(String intake) throws InterruptedException {
        long settled = settled(intake, -1);
        while (settled < 0) {
            TimeUnit.MILLISECONDS.sleep(100);
            settled = settled(intake, -1);
        }
        return settled;
    }

    private long settled(String intake, long otherwise) {
        try (WarehouseHttp http = new WarehouseHttp(session.engine().access(Role.APP))) {
            return Long.parseLong(http.ask(
                    "SELECT sum(accepted + repeated + rejected) FROM intake WHERE startsWith(intake_id, {intake:String})",
                    Map.of("param_intake", intake)));
        } catch (WarehouseException away) {
            if (!away.isUnreachable()) {
                throw away;
            }
            return otherwise;
        }
    }

    private String log() throws IOException {
        return Files.readString(home.resolve("job.log"));
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        session.close();
        LaunchedCommand.awaitTheEnginesEnd(home);
    }
}
