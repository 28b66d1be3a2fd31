package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.WarehouseAccess;
import java.io.FileNotFoundException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What anybody could do without us: files sent to ClickHouse as they are, as many at once as there are cores. */
final class PlainInserts {

    /** A table, a format of ClickHouse, and the file with rows in it. */
    record Insert(String table, String format, Path file) {}

    /** Times as the event contract writes them, and fields that no column takes. */
    private static final String SETTINGS =
            "&async_insert=0&date_time_input_format=best_effort&input_format_skip_unknown_fields=1&max_partitions_per_insert_block=0";

    private final WarehouseAccess access;

    PlainInserts(WarehouseAccess access) {
        this.access = access;
    }

    void send(List<Insert> inserts) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (Insert insert : inserts) {
                answers.add(threads.submit(() -> client.send(request(insert), BodyHandlers.ofString())));
            }
            for (int i = 0; i < inserts.size(); i++) {
                HttpResponse<String> answer = answers.get(i).get();
                if (answer.statusCode() != 200) {
                    throw new LaunchException(
                            "ClickHouse did not take " + inserts.get(i).file() + ": " + answer.body());
                }
            }
        } catch (ExecutionException failure) {
            throw new LaunchException("ClickHouse did not take a file: " + failure.getCause(), failure);
        }
    }

    private HttpRequest request(Insert insert) throws FileNotFoundException {
        String query = "INSERT INTO " + insert.table() + " FORMAT " + insert.format();
        URI target = access.url()
                .resolve("/?database=storewatch&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + SETTINGS);
        return HttpRequest.newBuilder(target)
                .header("X-ClickHouse-User", access.user())
                .header("X-ClickHouse-Key", access.password())
                .POST(BodyPublishers.ofFile(insert.file()))
                .build();
    }
}
