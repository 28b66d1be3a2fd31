package dev.storewatch.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The warehouse's plain HTTP interface: statements in, text out. Quick to start and safe for use by several threads. */
public final class WarehouseHttp implements AutoCloseable {

    /** Longest a statement may take; a server that stands still must not stop whoever asks for ever. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** For statements that read or change all there is. */
    private static final Duration LONG_PATIENCE = Duration.ofHours(2);

    private final WarehouseAccess access;
    private final String database;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /** Statements run in {@code storewatch} unless they name another database. */
    public WarehouseHttp(WarehouseAccess access) {
        this(access, "storewatch", USUAL_PATIENCE);
    }

    private WarehouseHttp(WarehouseAccess access, String database, Duration patience) {
        this.access = access;
        this.database = database;
        this.patience = patience;
    }

    /** For who must know within a time, such as pages and alerts. */
    public static WarehouseHttp within(WarehouseAccess access, Duration patience) {
        return new WarehouseHttp(access, "storewatch", patience);
    }

    /** For statements that read or change all there is, which may take hours. */
    public static WarehouseHttp patient(WarehouseAccess access) {
        return new WarehouseHttp(access, "storewatch", LONG_PATIENCE);
    }

    /** For statements that must run before the database {@code storewatch} exists. */
    public static WarehouseHttp withoutDatabase(WarehouseAccess access) {
        return new WarehouseHttp(access, "", LONG_PATIENCE);
    }

    /** Runs one statement; the answer as text, without the last line break. */
    public String ask(String statement, Map<String, String> parameters) {
        String answer = answer(statement, parameters);
        return answer.endsWith("\n") ? answer.substring(0, answer.length() - 1) : answer;
    }

    private String answer(String statement, Map<String, String> parameters) {
        HttpResponse<String> response =
                send(request(statement, parameters), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) {
            throw WarehouseException.refused(response.body());
        }
        return response.body();
    }

    /** Runs one statement without parameters. */
    public String ask(String statement) {
        return ask(statement, Map.of());
    }

    /** The rows of a query, split into columns; values must not hold tabs or line breaks. */
    public List<List<String>> rows(String query, Map<String, String> parameters) {
        return answer(query, parameters)
                .lines()
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** Copies the answer as it comes, in a format of ClickHouse unless the query names one itself. */
    public void stream(String query, String format, OutputStream out) throws IOException {
        stream(query, format, Map.of(), out);
    }

    /** As the other, with parameters of the request such as {@code query_id}. */
    public void stream(String query, String format, Map<String, String> parameters, OutputStream out)
            throws IOException {
        // TRICKY: the newer HttpClient throws away what it has read when an answer is cut off, and with it the server's
        // reason.
        HttpURLConnection connection =
                (HttpURLConnection) target(with(parameters, format)).toURL().openConnection();
        try {
            connection.setDoOutput(true);
            connection.setConnectTimeout((int) CONNECT.toMillis());
            connection.setRequestProperty("X-ClickHouse-User", access.user());
            connection.setRequestProperty("X-ClickHouse-Key", access.password());
            connection.getOutputStream().write(query.getBytes(StandardCharsets.UTF_8));
            if (connection.getResponseCode() != 200) {
                InputStream error = connection.getErrorStream();
                throw WarehouseException.refused(
                        error == null ? "no reason given" : new String(error.readAllBytes(), StandardCharsets.UTF_8));
            }
            String tag = connection.getHeaderField("X-ClickHouse-Exception-Tag");
            new AnswerStream(tag == null ? "" : tag).copy(connection.getInputStream(), out);
        } catch (ConnectException noAnswer) {
            throw WarehouseException.unreachable(access, noAnswer);
        } finally {
            connection.disconnect();
        }
    }

    private static Map<String, String> with(Map<String, String> parameters, String format) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("default_format", format);
        return all;
    }

    /** Whether a server answers there that takes the login: what merely listens there may be somebody else's. */
    public boolean answers() {
        HttpRequest one = HttpRequest.newBuilder(request("SELECT 1", Map.of()), (_, _) -> true)
                .timeout(CONNECT)
                .build();
        try {
            return client.send(one, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(String statement, Map<String, String> parameters) {
        return HttpRequest.newBuilder(target(parameters))
                .header("X-ClickHouse-User", access.user())
                .header("X-ClickHouse-Key", access.password())
                .POST(BodyPublishers.ofString(statement))
                .build();
    }

    private URI target(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> "&" + encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining());
        return access.url()
                .resolve("/?database=" + encoded(database) + (access.readOnly() ? "&readonly=1" : "") + query);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        // TRICKY: not sendAsync, whose answers arrive by the common pool and stand still while that is busy.
        FutureTask<HttpResponse<T>> asked = new FutureTask<>(() -> client.send(request, handler));
        Thread.startVirtualThread(asked);
        try {
            // TRICKY: a request's own time-out ends with the answer's head; a server may stand still in the middle of
            // the body.
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            asked.cancel(true);
            throw WarehouseException.unreachable(
                    access, new IOException("no whole answer within " + patience.toSeconds() + " s", late));
        } catch (ExecutionException failed) {
            throw WarehouseException.unreachable(access, failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException interrupted) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw WarehouseException.unreachable(access, interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
