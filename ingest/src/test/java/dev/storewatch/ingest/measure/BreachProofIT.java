package dev.storewatch.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderEventType;
import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.event.row.ChatEventRows;
import dev.storewatch.ingest.event.row.OrderEventRows;
import dev.storewatch.ingest.event.row.ReviewEventRows;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineSettings;
import dev.storewatch.warehouse.migrate.Migrator;
import dev.storewatch.warehouse.verify.BreachVerifier;
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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trackers' breaches of hostile streams, on the real engine, beside those plain SQL finds in the same raw events. */
class BreachProofIT {
    private static final int SEEDS = 80;
    private static final long LONG_AFTER = 400L * 86_400_000;

    @TempDir
    private Path home;

    private final Map<String, ByteArrayOutputStream> blocks = new HashMap<>();

    @Test
    void plainSqlFindsTheSameBreachesAtAnyMoment() throws Exception {
        EngineSettings usual = EngineSettings.fromEnvironment(System.getenv());
        Engine engine = Engine.use(
                new EngineSettings(new Home(home), usual.cache(), Optional.empty(), 1L << 30),
                System.getenv(),
                line -> {});
        try (BreachVerifier verifier = new BreachVerifier(engine.access(Role.APP), Duration.ofMillis(1));
                WarehouseHttp analyst = new WarehouseHttp(engine.access(Role.ANALYST))) {
            new Migrator(new Home(home), engine.access(Role.APP), line -> {}).migrate();
            long latest = 0;
            for (long seed = 0; seed < SEEDS; seed++) {
                latest = Math.max(latest, gather(seed));
            }
            for (Map.Entry<String, ByteArrayOutputStream> block : blocks.entrySet()) {
                insert(
                        engine.access(Role.INGEST),
                        block.getKey(),
                        block.getValue().toByteArray());
            }
            assertThat(verifier.differences(Instant.ofEpochMilli(latest))).isEmpty();
            // 2026-03-08, in the middle of most streams: much has not happened by then.
            assertThat(verifier.differences(Instant.parse("2026-03-08T12:00:00Z")))
                    .isEmpty();
            assertThat(analyst.ask("SELECT uniqExact(kind) FROM breach")).isEqualTo("20");

            insert(engine.access(Role.INGEST), "order_event", lateCreation());
            assertThat(verifier.lastingDifferences(Instant.ofEpochMilli(latest)))
                    .as("two that the stream knows nothing of")
                    .hasSize(2)
                    .allMatch(line -> line.startsWith("proof\tlate\tUNPAID_"));
            assertThat(verifier.leftOut()).isEmpty();

            try (WarehouseHttp app = new WarehouseHttp(engine.access(Role.APP))) {
                app.ask("INSERT INTO store_limit_version (store_id, kind, changed_at, limit_value)"
                        + " VALUES ('late', 'UNPAID_NOT_REMINDED', now64(3), 60)");
            }
            assertThat(verifier.lastingDifferences(Instant.ofEpochMilli(latest)))
                    .as("its own limit decides the other")
                    .singleElement()
                    .asString()
                    .startsWith("proof\tlate\tUNPAID_FEW_REMINDERS");
            assertThat(verifier.leftOut()).containsExactly(Map.entry("UNPAID_NOT_REMINDED", 1L));
        } finally {
            List<ProcessHandle> started = ProcessHandle.current().descendants().toList();
            engine.close();
            started.forEach(
                    process -> process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        }
    }

    private static byte[] lateCreation() {
        OrderEvent event = new Events().order(OrderEventType.ORDER_CREATED, "2026-03-02T10:00:00.000");
        event.storeId = "late";
        return raw(event).bytes;
    }

    /** Adds what a stream says and what the trackers make of it; answers the moment up to which they do. */
    private long gather(long seed) {
        HostileStream stream = HostileStream.of(seed);
        long now = stream.events().stream().mapToLong(e -> e.occurredAt).max().orElseThrow() + LONG_AFTER;
        TrackedStores stores = new TrackedStores(store -> Events.SHANGHAI, now);
        for (Event event : stream.events()) {
            event.storeId = seed + "/" + event.storeId;
            add(raw(event));
        }
        stores.takeAll(stream.events());
        stores.written().stream()
                .filter(row -> row.table.equals("breach_version"))
                .forEach(this::add);
        return now;
    }

    private static Row raw(Event event) {
        event.platform = "other";
        return switch (event) {
            case OrderEvent order -> new OrderEventRows().row(order);
            case ChatEvent chat -> new ChatEventRows().row(chat);
            case ReviewEvent review -> new ReviewEventRows().row(review);
            default -> throw new IllegalArgumentException(event.typeName());
        };
    }

    private void add(Row row) {
        ByteArrayOutputStream block = blocks.computeIfAbsent(row.table, table -> new ByteArrayOutputStream());
        if (row.stamp != Row.Stamp.NONE) {
            block.writeBytes(new byte[Integer.BYTES]);
        }
        block.writeBytes(row.bytes);
    }

    private static void insert(WarehouseAccess ingest, String table, byte[] block)
            throws IOException, InterruptedException {
        String query = URLEncoder.encode("INSERT INTO " + table + " FORMAT RowBinary", StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(ingest.url() + "/?database=storewatch&async_insert=0&query=" + query));
        Map.of("X-ClickHouse-User", ingest.user(), "X-ClickHouse-Key", ingest.password())
                .forEach(request::header);
        try (HttpClient client = HttpClient.newHttpClient()) {
            var response =
                    client.send(request.POST(BodyPublishers.ofByteArray(block)).build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        }
    }
}
