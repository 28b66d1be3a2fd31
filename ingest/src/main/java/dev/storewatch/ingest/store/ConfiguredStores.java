package dev.storewatch.ingest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storewatch.ingest.limit.StoreLimits;
import dev.storewatch.ingest.sink.ClickHouse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The stores as a generation counts them. What it has met before is read with the first question; a store it meets for the first time is asked for then, and
 * its zone noted: a change of zone takes effect by a rebuild, not in the middle of a day. Every operator of the process gets the same answer. Limits
 * and service hours are read again and again. Waits while
 * ClickHouse is away.
 */
public final class ConfiguredStores implements Stores {
    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Count, Map<String, StoreSettings>> KNOWN = new ConcurrentHashMap<>();
    private static final Map<ClickHouse, ConfiguredLimits> LIMITS = new ConcurrentHashMap<>();

    /** One generation of one warehouse. */
    private record Count(ClickHouse clickHouse, int generation) implements Serializable {}

    private final Count count;
    /** What all operators share, looked up once: it is asked for with every thing. */
    private transient @Nullable Map<String, StoreSettings> stores;

    private transient @Nullable ConfiguredLimits limits;

    public ConfiguredStores(ClickHouse clickHouse, int generation) {
        count = new Count(clickHouse, generation);
    }

    @Override
    public StoreSettings settings(String storeId) {
        Map<String, StoreSettings> met = stores == null ? KNOWN.computeIfAbsent(count, begun -> met()) : stores;
        stores = met;
        StoreSettings known = met.get(storeId);
        return known == null ? met.computeIfAbsent(storeId, this::meet) : known;
    }

    @Override
    public StoreLimits limits(String storeId) {
        return known().limits(storeId);
    }

    @Override
    public long limitsRevision() {
        return known().revision();
    }

    private ConfiguredLimits known() {
        ConfiguredLimits known = limits == null
                ? LIMITS.computeIfAbsent(
                        count.clickHouse(), server -> new ConfiguredLimits(query -> ask(query, Map.of())))
                : limits;
        limits = known;
        return known;
    }

    private Map<String, StoreSettings> met() {
        Map<String, StoreSettings> stores = new ConcurrentHashMap<>();
        ask(
                        "SELECT z.store_id, toString(z.time_zone), toString(s.platform) FROM zone_version AS z FINAL"
                                + " LEFT JOIN store AS s ON s.store_id = z.store_id WHERE z.generation = {generation:UInt32}"
                                + " FORMAT JSONCompactEachRow",
                        Map.of("generation", Integer.toString(count.generation())))
                .lines()
                .map(ConfiguredStores::columns)
                .forEach(store -> stores.put(store[0], settings(store[1], store[2])));
        return stores;
    }

    private StoreSettings meet(String storeId) {
        String answer = ask(
                "SELECT time_zone, platform FROM store WHERE store_id = {id:String} FORMAT JSONCompactEachRow",
                Map.of("id", storeId));
        StoreSettings met = StoreSettings.DEFAULT;
        if (!answer.isBlank()) {
            String[] store = columns(answer);
            met = settings(store[0], store[1]);
        }
        ask(
                "INSERT INTO zone_version SELECT {generation:UInt32}, {id:String}, {zone:String},"
                        + " 18446744073709551615 - toUInt64(toUnixTimestamp64Milli(now64(3)))",
                Map.of(
                        "generation",
                        Integer.toString(count.generation()),
                        "id",
                        storeId,
                        "zone",
                        met.zone().getId()));
        return met;
    }

    private String ask(String query, Map<String, String> parameters) {
        try {
            return count.clickHouse().ask(query, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static String[] columns(String json) {
        try {
            return JSON.readValue(json, String[].class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoreSettings settings(String zone, String platform) {
        return new StoreSettings(ZoneId.of(zone), platform.isEmpty() ? StoreSettings.DEFAULT.platform() : platform);
    }

    private static UncheckedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new UncheckedIOException(new InterruptedIOException("stopped while waiting for ClickHouse"));
    }
}
