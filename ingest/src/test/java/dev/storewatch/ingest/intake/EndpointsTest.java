package dev.storewatch.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.intake.access.Admission;
import dev.storewatch.ingest.intake.access.Client;
import dev.storewatch.ingest.intake.access.ClientFile;
import dev.storewatch.ingest.intake.access.HookSecretFile;
import dev.storewatch.ingest.intake.journal.Journal;
import dev.storewatch.ingest.intake.journal.SegmentFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests over a real socket: what is answered, and what is then on disk. */
class EndpointsTest {
    private static final Limits LIMITS = new Limits(4_000, 4_000, 2_000, 10, 50, 1 << 20);
    private static final String PAID =
            "{\"event_id\":\"e1\",\"type\":\"order.paid\",\"occurred_at\":\"2026-11-21T10:00:00Z\","
                    + "\"store_id\":\"s1\",\"order_id\":\"A\",\"amount\":\"1\"}";

    @TempDir
    private Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private Instant now = Instant.parse("2026-11-22T00:00:00Z");
    private HttpServer server;
    private Journal journal;
    private String token = "";

    @BeforeEach
    void start() throws IOException {
        journal = new Journal(new SegmentFolder(home.resolve("http")), InstantSource.system(), failure -> {
            throw new IllegalStateException(failure);
        });
        token = new ClientFile(home).add(new Client("acme", "", Set.of(Stream.ORDERS), Set.of("s1"), now));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        IntakeServer.route(server, new Intake(LIMITS, new Admission(home, () -> now), journal, () -> now));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        client.close();
        journal.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(to("/events/orders").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String onDisk() throws IOException {
        try (var files = Files.walk(home.resolve("http"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException changing) {
                            throw new IllegalStateException(changing);
                        }
                    })
                    .collect(Collectors.joining());
        }
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void whatIsAnswered202IsOnDisk() throws Exception {
        HttpResponse<String> answer = post(PAID + "\n{}\n");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body())
                .contains("\"accepted\":1", "\"rejected\":1", "\"line\":2,\"reason\":\"missing_field\"");
        journal.close();
        assertThat(onDisk()).isEqualTo(PAID + "\n{}\n");
    }

    @Test
    void gzipIsUnpackedSeveralFilesInARowToo() throws Exception {
        var packed = new ByteArrayOutputStream();
        packed.writeBytes(gzip(PAID + "\n"));
        packed.writeBytes(gzip(PAID.replace("e1", "e2") + "\n" + PAID.replace("e1", "e3")));
        HttpResponse<String> answer = send(to("/events/orders")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray())));
        assertThat(answer.body()).isEqualTo("{\"accepted\":3,\"rejected\":0}\n");
    }

    @Test
    void aBombIsRefusedAndBrokenGzipToo() throws Exception {
        byte[] bomb = gzip("x".repeat(1_000_000));
        assertThat(send(to("/events/orders")
                                .header("Content-Encoding", "gzip")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bomb)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(send(to("/events/orders")
                                .header("Content-Encoding", "gzip")
                                .POST(HttpRequest.BodyPublishers.ofString("this is no gzip at all")))
                        .statusCode())
                .isIn(400, 413);
    }

    @ParameterizedTest
    @CsvSource({
        "/events/chats, 403",
        "/events/orders/, 404",
        "/events/none, 404",
        "/hooks/jd/s1, 404",
        "/hooks/shopify/s1, 401"
    })
    void whatMayNotBeSentIsRefused(String path, int status) throws Exception {
        HttpResponse<String> answer = send(to(path).POST(HttpRequest.BodyPublishers.ofString(PAID)));
        assertThat(answer.statusCode()).isEqualTo(status);
        journal.close();
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void withoutAGoodTokenNothingIsTaken() throws Exception {
        token = token + "x";
        HttpResponse<String> answer = post(PAID);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void onlyPostIsUnderstoodAndOnlyGzipOrNothing() throws Exception {
        assertThat(send(to("/events/orders").GET()).statusCode()).isEqualTo(405);
        assertThat(send(to("/events/orders")
                                .header("Content-Encoding", "br")
                                .POST(HttpRequest.BodyPublishers.ofString(PAID)))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void tooMuchIsRefusedWhole() throws Exception {
        HttpResponse<String> answer = post(" ".repeat(4_001));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(post(" \n").statusCode()).isEqualTo(400);
        assertThat(post("x").statusCode()).isEqualTo(422);
    }

    @Test
    void whoSendsTooFastIsToldWhenToGoOn() throws Exception {
        // 50 a second, two seconds' worth at once; a rejected line costs 10: after 11 of them it is 10 in debt, 0.22 s.
        post("x\n".repeat(6));
        post("x\n".repeat(5));
        HttpResponse<String> answer = post(PAID);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        now = now.plusSeconds(1);
        assertThat(post(PAID).statusCode()).isEqualTo(202);
    }

    @Test
    void aSignedMessageThatCannotBeUnderstoodIsTakenAndKeptByItsTopicAlone() throws Exception {
        new HookSecretFile(home).put(new HookSecretFile.Hook("shopify", "s1"), "hush");
        // printf 'Jo Sample, 12 Made Up St' | openssl dgst -sha256 -hmac hush -binary | base64
        HttpResponse<String> answer = send(to("/hooks/shopify/s1")
                .header("X-Shopify-Topic", "orders/create")
                .header("X-Shopify-Hmac-Sha256", "jIda6zOR+kH6ckiidb1J6kkUy6tnT7EDkVibRGlvjs4=")
                .POST(HttpRequest.BodyPublishers.ofString("Jo Sample, 12 Made Up St")));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("\"accepted\":0", "\"rejected\":1", "unknown_type");
        journal.close();
        assertThat(onDisk())
                .isEqualTo(
                        "{\"event_id\":\"unreadable\",\"type\":\"shopify orders/create\",\"store_id\":\"s1\",\"platform\":\"shopify\"}\n");
    }
}
