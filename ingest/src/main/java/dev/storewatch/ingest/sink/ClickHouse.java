package dev.storewatch.ingest.sink;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One ClickHouse server and the user to it, over HTTP. Thread-safe.
 *
 * @param url such as http://127.0.0.1:8123
 */
public record ClickHouse(String url, String user, String password) implements Serializable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The answer to a query as tab-separated values. Blocks. */
    public String query(String sql, Map<String, String> parameters) throws IOException, InterruptedException {
        HttpRequest request = request(Map.of("default_format", "TSV"), parameters)
                .POST(HttpRequest.BodyPublishers.ofString(sql))
                .build();
        HttpResponse<String> response = Http.CLIENT.send(request, BodyHandlers.ofString());
        check(response);
        return response.body();
    }

    /** The request that inserts a block, once for however often it is sent. */
    HttpRequest insert(Block block) {
        Map<String, String> settings = Map.of(
                "query",
                "INSERT INTO " + block.table() + " FORMAT RowBinary",
                "insert_deduplication_token",
                block.token(),
                "insert_deduplicate",
                "1",
                "async_insert",
                "0");
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
        if (response.statusCode() == 200
                && response.headers().firstValue("X-ClickHouse-Exception-Code").isEmpty()) {
            return;
        }
        String code =
                response.headers().firstValue("X-ClickHouse-Exception-Code").orElse("?");
        String text = "ClickHouse answered " + response.statusCode() + ", code " + code + ": "
                + response.body().strip();
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
