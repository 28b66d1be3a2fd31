package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.engine.EngineRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the launcher, running as a process of its own on a home of the test's own. */
record LaunchedCommand(Process process, Path out, Path err) {

    record Answer(int exit, String out, String err) {}

    /** The built checkout: the folder above the module under test. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** One for all homes: what is kept of a buyer and an event can then be compared between them. */
    static final String BUYER_KEY_SECRET = "0123456789abcdef".repeat(4);

    static LaunchedCommand start(Path home, String... arguments) {
        return start(home, Map.of(), arguments);
    }

    /** With settings of its own. */
    static LaunchedCommand start(Path home, Map<String, String> settings, String... arguments) {
        return start(Storewatch.class.getName(), System.getProperty("java.class.path"), home, settings, arguments);
    }

    /** Starts a main class of another module, on the class path that its build wrote. */
    static LaunchedCommand startOf(String module, String main, Path home, String... arguments) throws IOException {
        Path target = ROOT.resolve(module).resolve("target");
        String classPath = target.resolve("classes") + ":"
                + Files.readString(target.resolve("classpath")).strip();
        return start(main, classPath, home, Map.of(), arguments);
    }

    private static LaunchedCommand start(
            String main, String classPath, Path home, Map<String, String> settings, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, main));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(home);
            Path out = Files.createTempFile(home, "command", ".out");
            Path err = Files.createTempFile(home, "command", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("STOREWATCH_HOME", home.toString());
            builder.environment().put("STOREWATCH_ROOT", ROOT.toString());
            builder.environment().put("STOREWATCH_BUYER_KEY_SECRET", BUYER_KEY_SECRET);
            // For the processes it starts: what a test runs is over before the compiler that takes its time pays.
            builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
            builder.environment().putAll(settings);
            return new LaunchedCommand(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A home can be deleted only when its engine, which ends after the last who used it, writes there no more. */
    static void awaitTheEnginesEnd(Path home) {
        EngineRun.of(new Home(home))
                .flatMap(EngineRun::process)
                .ifPresent(engine ->
                        engine.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }

    /** Waits for its end. */
    Answer answer() throws IOException, InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running after 5 minutes; it said: " + Files.readString(err));
        }
        return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
