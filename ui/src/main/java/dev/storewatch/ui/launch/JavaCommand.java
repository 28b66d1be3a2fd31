package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.engine.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The commands that start the other processes: each is a main class of a module, on the class path that module's build wrote. */
final class JavaCommand {

    /** What Flink and the ClickHouse driver need on Java 25, as in the parent's {@code jvm.access}. */
    static final List<String> ACCESS = Stream.concat(
                    Stream.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"),
                    Stream.of(
                                    "java.lang",
                                    "java.util",
                                    "java.util.concurrent",
                                    "java.util.concurrent.atomic",
                                    "java.util.concurrent.locks",
                                    "java.net",
                                    "java.io",
                                    "java.nio",
                                    "sun.nio.ch",
                                    "java.lang.reflect",
                                    "java.text",
                                    "java.time")
                            .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED"))
            .toList();

    private final Session session;

    JavaCommand(Session session) {
        this.session = session;
    }

    /** The ingest process. */
    ChildCommand ingest(Sources sources) {
        List<String> arguments = new ArrayList<>();
        sources.directories().forEach(directory -> arguments.addAll(List.of("--watch", directory.toString())));
        Map<String, String> environment = warehouse(Role.INGEST);
        environment.putAll(sources.settings());
        environment.put(
                "STOREWATCH_BUYER_KEY_SECRET",
                session.environment()
                        .getOrDefault(
                                "STOREWATCH_BUYER_KEY_SECRET", session.secrets().value(Secrets.BUYER_KEY_SECRET)));
        if (logsAreJson()) {
            // Read by Log4j 2 for the system property log4j2.configurationFile.
            environment.put("LOG4J_CONFIGURATION_FILE", "log4j2-json.properties");
        }
        return new ChildCommand(
                "ingest",
                java("ingest", setting("STOREWATCH_INGEST_MEMORY", "2g"), "dev.storewatch.ingest.IngestJob", arguments),
                environment);
    }

    /**
     * The intake of events over HTTP.
     *
     * @param kafka settings of Kafka, which keeps the events if it is named
     */
    ChildCommand http(HttpListener listener, Map<String, String> kafka) {
        Map<String, String> environment = warehouse(Role.INGEST);
        environment.putAll(kafka);
        return new ChildCommand(
                "http",
                java(
                        "ingest",
                        setting("STOREWATCH_HTTP_MEMORY", "512m"),
                        "dev.storewatch.ingest.intake.IntakeServer",
                        List.of("--address", listener.address(), "--port", Integer.toString(listener.port()))),
                environment);
    }

    /** The dashboard. */
    ChildCommand app(int port) {
        Map<String, String> environment = warehouse(Role.APP);
        if (logsAreJson()) {
            environment.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "logstash");
        }
        environment.put(
                "STOREWATCH_TOKEN_COMMAND",
                String.join(
                        "\n", java("ingest", "64m", "dev.storewatch.ingest.intake.IntakeCommands", List.of("token"))));
        environment.put("STOREWATCH_PUBLIC_URL", setting("STOREWATCH_PUBLIC_URL", "http://localhost:" + port));
        return new ChildCommand(
                "app",
                java(
                        "ui",
                        setting("STOREWATCH_APP_MEMORY", "768m"),
                        "dev.storewatch.ui.StorewatchApplication",
                        List.of("--server.port=" + port)),
                withAnalyst(environment));
    }

    /** A server of the user's own has one user, unless the environment names one for analysts; without it there is no workbench. */
    private Map<String, String> withAnalyst(Map<String, String> environment) {
        WarehouseAccess analyst = session.engine().access(Role.ANALYST);
        if (!analyst.user().equals(session.engine().access(Role.APP).user())) {
            environment.put("STOREWATCH_CLICKHOUSE_ANALYST_USER", analyst.user());
            environment.put("STOREWATCH_CLICKHOUSE_ANALYST_PASSWORD", analyst.password());
        }
        return environment;
    }

    /** The simulator, streaming a dozen made-up shops into a directory. */
    ChildCommand simulator(Path directory) {
        return simulator(directory, 12, 15, 6);
    }

    /**
     * The simulator, streaming made-up shops into a directory.
     *
     * @param scale of their traffic, from 1
     */
    ChildCommand simulator(Path directory, int stores, int historyDays, int scale) {
        return new ChildCommand(
                "simulator",
                java(
                        "fixtures",
                        "512m",
                        "dev.storewatch.fixtures.Fixtures",
                        List.of(
                                "live",
                                "--dir",
                                directory.toString(),
                                "--stores",
                                Integer.toString(stores),
                                "--history-days",
                                Integer.toString(historyDays),
                                "--scale",
                                Integer.toString(scale))),
                Map.of("STOREWATCH_HOME", session.home().root().toString()));
    }

    /** The simulator, writing event files once. */
    ChildCommand simulate(int stores, int days, Path out) {
        return simulate(List.of(
                "--stores", Integer.toString(stores), "--days", Integer.toString(days), "--out", out.toString()));
    }

    /** The simulator, with options of its own. */
    ChildCommand simulate(List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("simulate"));
        arguments.addAll(options);
        return new ChildCommand(
                "simulate", java("fixtures", "512m", "dev.storewatch.fixtures.Fixtures", arguments), Map.of());
    }

    private Map<String, String> warehouse(Role role) {
        WarehouseAccess access = session.engine().access(role);
        Map<String, String> environment = new HashMap<>();
        environment.put("STOREWATCH_HOME", session.home().root().toString());
        environment.put("STOREWATCH_CLICKHOUSE_URL", access.url().toString());
        environment.put("STOREWATCH_CLICKHOUSE_USER", access.user());
        environment.put("STOREWATCH_CLICKHOUSE_PASSWORD", access.password());
        return environment;
    }

    private boolean logsAreJson() {
        return setting("STOREWATCH_LOG_FORMAT", "text").equals("json");
    }

    private String setting(String key, String otherwise) {
        return session.environment().getOrDefault(key, otherwise);
    }

    private List<String> java(String module, String memory, String main, List<String> arguments) {
        Path target = Path.of(session.environment().getOrDefault("STOREWATCH_ROOT", "."), module, "target")
                .toAbsolutePath();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + memory);
        // The quickest collector where processors are few and pauses of a tenth of a second hurt nobody.
        command.add("-XX:+UseParallelGC");
        // Events and states are many small objects, a tenth smaller by this.
        command.add("-XX:+UseCompactObjectHeaders");
        if (module.equals("ingest")) {
            // Compiled in smaller pieces: a third less to compile, and no slower for it (ingest, 21).
            command.add("-XX:FreqInlineSize=150");
        }
        command.addAll(ACCESS);
        command.addAll(List.of("-cp", target.resolve("classes") + ":" + classPath(target.resolve("classpath")), main));
        command.addAll(arguments);
        return command;
    }

    private static String classPath(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException notBuilt) {
            throw new LaunchException(
                    "Not built: " + file + " is missing. Start Storewatch by its launcher ./storewatch", notBuilt);
        }
    }
}
