package dev.storewatch.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.sink.Row;
import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineSettings;
import dev.storewatch.warehouse.migrate.Migrator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A migrated engine of the test's own that takes in rows as the sink writes them. */
final class EngineOfRows implements AutoCloseable {
    /** The generation that is current where none was ever begun: 0, as UInt32. */
    private static final byte[] FIRST_GENERATION = new byte[4];

    private final Engine engine;

    EngineOfRows(Path home) {
        EngineSettings usual = EngineSettings.fromEnvironment(System.getenv());
        EngineSettings own = new EngineSettings(new Home(home), usual.cache(), Optional.empty(), 1L << 30);
        engine = Engine.use(own, System.getenv(), line -> {});
        new Migrator(new Home(home), engine.access(Role.APP), line -> {}).migrate();
    }

    WarehouseAccess access(Role role) {
        return engine.access(role);
    }

    WarehouseHttp as(Role role) {
        return new WarehouseHttp(engine.access(role));
    }

    /** Writes the rows of each table in one go. */
    void insert(List<Row> rows) throws IOException, InterruptedException {
        Map<String, ByteArrayOutputStream> tables = new TreeMap<>();
        for (Row row : rows) {
            ByteArrayOutputStream table = tables.computeIfAbsent(row.table, name -> new ByteArrayOutputStream());
            table.writeBytes(row.stamp == Row.Stamp.NONE ? new byte[0] : FIRST_GENERATION);
            table.writeBytes(row.bytes);
        }
        for (Map.Entry<String, ByteArrayOutputStream> table : tables.entrySet()) {
            insert(table.getKey(), table.getValue().toByteArray());
        }
    }

    private void insert(String table, byte[] rows) throws IOException, InterruptedException {
        WarehouseAccess ingest = engine.access(Role.INGEST);
        String query = URLEncoder.encode("INSERT INTO " + table + " FORMAT RowBinary", StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(ingest.url() + "/?database=storewatch&async_insert=0&query=" + query));
        Map.of("X-ClickHouse-User", ingest.user(), "X-ClickHouse-Key", ingest.password())
                .forEach(request::header);
        try (HttpClient client = HttpClient.newHttpClient()) {
            var response =
                    client.send(request.POST(BodyPublishers.ofByteArray(rows)).build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        }
    }

    /** Waits for the engine's end, for its directory can be deleted only then. */
    @Override
    public void close() {
        List<ProcessHandle> started = ProcessHandle.current().descendants().toList();
        engine.close();
        started.forEach(
                process -> process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }
}
