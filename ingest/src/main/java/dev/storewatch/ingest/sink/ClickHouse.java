package dev.storewatch.ingest.sink;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One ClickHouse server and the user to it, over HTTP. Thread-safe.
 *
 * @param url such as http://127.0.0.1:8123
 */
public record ClickHouse(String url, String user, String password) implements Serializable {
    private static final Logger LOG = LoggerFactory.getLogger(ClickHouse.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> TSV = Map.of("default_format", "TSV");
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(30);
    /** A question may name many thousand things. */
    private static final int QUERY_BYTES = 256 << 20;
    /** Of an answer kept in memory until it is whole; what is longer waits on the disk. */
    private static final int ANSWER_BYTES = 32 << 20;

    /** The answer to a query as tab-separated values. Blocks. */
    public String query(String sql, Map<String, String> parameters) throws IOException, InterruptedException {
        return query(TSV, sql, parameters);
    }

    private String query(Map<String, String> settings, String sql, Map<String, String> parameters)
            throws IOException, InterruptedException {
        HttpRequest request = request(settings, parameters)
                .POST(HttpRequest.BodyPublishers.ofString(sql))
                .build();
        HttpResponse<String> response = Http.CLIENT.send(request, BodyHandlers.ofString());
        check(response);
        return response.body();
    }

    /** The whole answer to a query in the format it names, once there is no error in it. Blocks until then; the answer itself is read as it comes. */
    public InputStream stream(String sql) throws IOException, InterruptedException {
        Map<String, String> settings = Map.of(
                "wait_end_of_query",
                "1",
                "buffer_size",
                Integer.toString(ANSWER_BYTES),
                "http_send_timeout",
                "3600",
                "max_query_size",
                Integer.toString(QUERY_BYTES));
        HttpRequest request = request(settings, Map.of())
                .timeout(LONG_PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(sql))
                .build();
        HttpResponse<InputStream> response = Http.CLIENT.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            try (InputStream body = response.body()) {
                check(
                        response.statusCode(),
                        response.headers(),
                        new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return response.body();
    }

    /**
     * The answer to a query, however long the server is away: it is asked until it answers. Blocks.
     *
     * @throws Refused when asking again can't help
     */
    public String ask(String sql, Map<String, String> parameters) throws IOException, InterruptedException {
        return ask(TSV, sql, parameters);
    }

    private String ask(Map<String, String> settings, String sql, Map<String, String> parameters)
            throws IOException, InterruptedException {
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            try {
                return query(settings, sql, parameters);
            } catch (Refused e) {
                throw e;
            } catch (IOException e) {
                LOG.warn("ClickHouse does not answer, asking again in {} ms: {}", pause, e.toString());
                TimeUnit.MILLISECONDS.sleep(pause);
            }
        }
    }

    /**
     * As {@link #ask}, but never twice at once, however often it is asked: ClickHouse refuses to begin what still runs under the same id.
     *
     * @param id of the query
     */
    public String askAlone(String id, String sql, Map<String, String> parameters)
            throws IOException, InterruptedException {
        return ask(Map.of("query_id", id, "default_format", "TSV"), sql, parameters);
    }

    /** The request that inserts a block, once for however often it is sent. */
    HttpRequest insert(Block block) {
        Map<String, String> settings = Map.of(
                "query",
                "INSERT INTO " + block.table() + " FORMAT " + block.format(),
                "insert_deduplication_token",
                block.token(),
                "insert_deduplicate",
                "1",
                "async_insert",
                "0",
                // On a cluster: done when every shard has its rows.
                "distributed_foreground_insert",
                "1");
        return request(settings, Map.of())
                .header("Content-Encoding", "zstd")
                .POST(HttpRequest.BodyPublishers.ofByteArray(block.bytes()))
                .build();
    }

    /**
     * Throws unless the server did what it was asked.
     *
     * @throws Refused when asking again can't help
     * @throws IOException when it may
     */
    static void check(HttpResponse<String> response) throws IOException {
        check(response.statusCode(), response.headers(), response.body());
    }

    private static void check(int status, HttpHeaders headers, String body) throws IOException {
        if (status == 200 && headers.firstValue("X-ClickHouse-Exception-Code").isEmpty()) {
            return;
        }
        String code = headers.firstValue("X-ClickHouse-Exception-Code").orElse("?");
        String text = "ClickHouse answered " + status + ", code " + code + ": " + body.strip();
        if (Refused.CODES.contains(code)) {
            throw new Refused(text);
        }
        throw new IOException(text);
    }

    @Override
    public String toString() {
        return "ClickHouse[" + url + " as " + user + "]";
    }

    private HttpRequest.Builder request(Map<String, String> settings, Map<String, String> parameters) {
        String query = settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        String bound = parameters.entrySet().stream()
                .map(entry -> "&param_" + entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining());
        return HttpRequest.newBuilder(URI.create(url + "/?database=storewatch&" + query + bound))
                .timeout(PATIENCE)
                .header("X-ClickHouse-User", user)
                .header("X-ClickHouse-Key", password);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** One client for the process: it keeps connections open. */
    static final class Http {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();

        private Http() {}
    }
}
