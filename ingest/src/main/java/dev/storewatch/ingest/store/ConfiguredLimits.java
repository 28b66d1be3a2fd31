package dev.storewatch.ingest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storewatch.ingest.limit.BreachKind;
import dev.storewatch.ingest.limit.LimitChange;
import dev.storewatch.ingest.limit.ServiceHours;
import dev.storewatch.ingest.limit.StoreLimits;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stores' limits and service hours as the warehouse has them, read again every few seconds while someone asks for the {@link #revision}. Thread-safe; only the first
 * question waits for the answer.
 */
final class ConfiguredLimits {
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredLimits.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long REFRESH_NANOS = 3_000_000_000L;
    private static final String HOURS =
            "SELECT store_id, service_from, service_to FROM store FORMAT JSONCompactEachRow";
    private static final String LIMITS =
            "SELECT store_id, kind, toUnixTimestamp64Milli(changed_at), ifNull(limit_value, " + LimitChange.OFF
                    + ") FROM store_limit_version ORDER BY changed_at FORMAT JSONCompactEachRow";

    /** Others are those of a newer version. */
    private static final Set<String> KINDS =
            Arrays.stream(BreachKind.values()).map(BreachKind::name).collect(Collectors.toUnmodifiableSet());

    /** One state of the configuration. */
    private record Read(Map<String, StoreLimits> stores, long revision) {}

    private final UnaryOperator<String> ask;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile long readAt;
    private volatile Read read;

    /** @param ask answers a query, waiting as long as it takes */
    ConfiguredLimits(UnaryOperator<String> ask) {
        this.ask = ask;
        this.read = new Read(readAll(), 1);
        this.readAt = System.nanoTime();
    }

    StoreLimits limits(String storeId) {
        return read.stores.getOrDefault(storeId, StoreLimits.USUAL);
    }

    /** Greater after each change; has the limits read again aside if that was too long ago. */
    long revision() {
        if (System.nanoTime() - readAt >= REFRESH_NANOS && reading.compareAndSet(false, true)) {
            Thread.ofVirtual().name("limits").start(this::refresh);
        }
        return read.revision;
    }

    private void refresh() {
        try {
            Map<String, StoreLimits> stores = readAll();
            if (!stores.equals(read.stores)) {
                LOG.info("The stores' limits or service hours changed");
                read = new Read(stores, read.revision + 1);
            }
        } finally {
            readAt = System.nanoTime();
            reading.set(false);
        }
    }

    private Map<String, StoreLimits> readAll() {
        Map<String, Map<BreachKind, List<LimitChange>>> changes = new HashMap<>();
        rows(LIMITS).stream().filter(row -> KINDS.contains(row.get(1).asText())).forEach(row -> change(row, changes));
        Map<String, StoreLimits> stores = new HashMap<>();
        rows(HOURS).forEach(row -> {
            String store = row.get(0).asText();
            ServiceHours hours = ServiceHours.of(row.get(1).asText(), row.get(2).asText());
            stores.put(store, new StoreLimits(hours, changes.getOrDefault(store, Map.of())));
        });
        changes.forEach(
                (store, made) -> stores.computeIfAbsent(store, missing -> new StoreLimits(ServiceHours.USUAL, made)));
        return Map.copyOf(stores);
    }

    private static void change(JsonNode row, Map<String, Map<BreachKind, List<LimitChange>>> changes) {
        BreachKind kind = BreachKind.valueOf(row.get(1).asText());
        changes.computeIfAbsent(row.get(0).asText(), store -> new EnumMap<>(BreachKind.class))
                .computeIfAbsent(kind, missing -> new ArrayList<>())
                .add(new LimitChange(row.get(2).asLong(), row.get(3).asLong()));
    }

    private List<JsonNode> rows(String query) {
        return ask.apply(query).lines().map(ConfiguredLimits::row).toList();
    }

    private static JsonNode row(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
