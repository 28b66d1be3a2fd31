package dev.storewatch.ui.launch;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A session cluster of one JobManager and one TaskManager, processes from Flink's plain jars: what is ours comes with the job. Set up as the files under ingest/src/deploy say. */
final class FlinkProcesses implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern NOT_FLINKS =
            Pattern.compile("storewatch-.*|flink-connector-(kafka|base).*|kafka-.*|jackson-.*|zstd-.*|picocli-.*");

    private final Path folder;
    private final int rest = freePort();
    private final int rpc = freePort();
    private final Process jobManager;
    private @Nullable Process taskManager;

    FlinkProcesses(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.copy(
                LaunchedCommand.ROOT.resolve("ingest/src/deploy/flink/config.yaml"),
                Files.createDirectories(folder.resolve("conf")).resolve("config.yaml"));
        jobManager = java(
                "jobmanager.log", "-Xmx256m", "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint");
    }

    /** For {@code STOREWATCH_FLINK_CLUSTER}. */
    String address() {
        return "127.0.0.1:" + rest;
    }

    void startTaskManager() throws IOException {
        taskManager = java(
                "taskmanager.log",
                "-Xmx640m",
                "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                // What Flink's start script works out of the process's size.
                "taskmanager.cpu.cores=2",
                "taskmanager.memory.framework.heap.size=64m",
                "taskmanager.memory.framework.off-heap.size=64m",
                "taskmanager.memory.task.heap.size=512m",
                "taskmanager.memory.task.off-heap.size=0",
                "taskmanager.memory.managed.size=256m",
                "taskmanager.memory.network.min=72m",
                "taskmanager.memory.network.max=72m",
                "taskmanager.memory.jvm-metaspace.size=256m",
                "taskmanager.memory.jvm-overhead.min=128m",
                "taskmanager.memory.jvm-overhead.max=128m");
    }

    /** Ends it as a power cut would. */
    void killTaskManager() throws InterruptedException {
        if (taskManager != null) {
            taskManager.destroyForcibly().waitFor();
        }
    }

    /** Waits until it has so many jobs in a state such as RUNNING. */
    void awaitJobs(String state, int count) throws IOException, InterruptedException {
        await(() -> ask("/jobs/overview").split("\"state\":\"" + state + "\"", -1).length - 1 == count);
    }

    /** Waits until the JobManager answers and has a TaskManager's slots. */
    void awaitReady() throws IOException, InterruptedException {
        await(() -> ask("/overview").contains("\"taskmanagers\":1"));
    }

    private interface Question {
        boolean isSo() throws InterruptedException;
    }

    private void await(Question question) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!question.isSo()) {
            if (!jobManager.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Not so after " + PATIENCE + ": " + said());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** What both said, for a failing test. */
    String said() throws IOException {
        return Files.readString(folder.resolve("jobmanager.log")) + Files.readString(folder.resolve("taskmanager.log"));
    }

    private String ask(String path) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://" + address() + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        }
    }

    @Override
    public void close() throws InterruptedException {
        killTaskManager();
        jobManager.destroyForcibly().waitFor();
    }

    private Process java(String log, String memory, String main, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlog4j2.level=WARN"));
        command.addAll(JavaCommand.ACCESS);
        command.addAll(List.of(
                "-cp", flinksOwn(), main, "--configDir", folder.resolve("conf").toString()));
        List<String> all = new ArrayList<>(List.of(
                "jobmanager.rpc.address=127.0.0.1",
                "jobmanager.rpc.port=" + rpc,
                "jobmanager.bind-host=127.0.0.1",
                "taskmanager.host=127.0.0.1",
                "taskmanager.bind-host=127.0.0.1",
                "rest.address=127.0.0.1",
                "rest.bind-address=127.0.0.1",
                "rest.port=" + rest,
                // Its reporter listens everywhere.
                "metrics.reporters=",
                "io.tmp.dirs=" + Files.createDirectories(folder.resolve("tmp"))));
        all.addAll(Arrays.asList(settings));
        all.forEach(setting -> command.addAll(List.of("-D", setting)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve(log).toFile()))
                .start();
    }

    private static String flinksOwn() throws IOException {
        String all = Files.readString(LaunchedCommand.ROOT.resolve("ingest/target/classpath"))
                .strip();
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(jar -> !NOT_FLINKS
                        .matcher(Path.of(jar).getFileName().toString())
                        .matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
