package dev.storewatch.ui.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** An HTTP intake as a process of its own, and one client of it. */
final class HttpIntake implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String token;
    private final Child process;

    /** @param kafka settings of Kafka, which keeps the events if it is named */
    HttpIntake(Session session, Map<String, String> kafka) throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        LaunchedCommand.Answer added = LaunchedCommand.startOf(
                        "ingest",
                        "dev.storewatch.ingest.intake.IntakeCommands",
                        session.home().root(),
                        "token",
                        "add",
                        "shop")
                .answer();
        token = added.out().strip();
        HttpListener listener = CommandLine.populateCommand(new HttpListener(), "--http", Integer.toString(port));
        JavaCommand commands = new JavaCommand(session);
        process =
                new Child(session.home(), "http", () -> commands.http(listener, kafka), Integer.MAX_VALUE, line -> {});
        process.start();
    }

    /** Posts those of a stream until they are taken; some may be rejected, and there may be none. */
    void untilTaken(String stream, List<EventFiles.Line> lines) throws InterruptedException {
        if (lines.stream().noneMatch(line -> line.stream().equals(stream))) {
            return;
        }
        int status = post(stream, lines);
        for (Instant deadline = Instant.now().plus(PATIENCE);
                status != 202 && status != 422 && Instant.now().isBefore(deadline); ) {
            TimeUnit.MILLISECONDS.sleep(200);
            status = post(stream, lines);
        }
    }

    /** The status of the answer to those of a stream; asked until there is one. */
    int post(String stream, List<EventFiles.Line> lines) throws InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        lines.stream().filter(line -> line.stream().equals(stream)).forEach(line -> {
            body.writeBytes(line.bytes());
            body.write('\n');
        });
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/events/" + stream))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofMinutes(1))
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        for (Instant deadline = Instant.now().plus(PATIENCE); Instant.now().isBefore(deadline); ) {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode();
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("No answer on port " + port);
    }

    @Override
    public void close() {
        process.close();
        client.close();
    }
}
