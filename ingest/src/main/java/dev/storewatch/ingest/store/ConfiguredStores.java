package dev.storewatch.ingest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storewatch.ingest.limit.StoreLimits;
import dev.storewatch.ingest.sink.ClickHouse;
import dev.storewatch.ingest.sink.Refused;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stores as the warehouse has them configured. The first question reads them all, a store unknown then is asked for once; every operator of the process gets the same
 * answer for as long as the process runs: a change of zone takes effect by a rebuild, not in the middle of a day. Limits and service hours are read again and again.
 * Waits while ClickHouse is away.
 */
public final class ConfiguredStores implements Stores {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredStores.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_MILLIS = 1_000;
    private static final Map<ClickHouse, Map<String, StoreSettings>> KNOWN = new ConcurrentHashMap<>();
    private static final Map<ClickHouse, ConfiguredLimits> LIMITS = new ConcurrentHashMap<>();

    private final ClickHouse clickHouse;

    public ConfiguredStores(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    @Override
    public StoreSettings settings(String storeId) {
        return KNOWN.computeIfAbsent(clickHouse, server -> all()).computeIfAbsent(storeId, this::one);
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
        return LIMITS.computeIfAbsent(clickHouse, server -> new ConfiguredLimits(query -> ask(query, Map.of())));
    }

    private Map<String, StoreSettings> all() {
        Map<String, StoreSettings> stores = new ConcurrentHashMap<>();
        ask("SELECT store_id, time_zone, platform FROM store FORMAT JSONCompactEachRow", Map.of())
                .lines()
                .map(ConfiguredStores::columns)
                .forEach(store -> stores.put(store[0], settings(store[1], store[2])));
        return stores;
    }

    private StoreSettings one(String storeId) {
        String answer = ask(
                "SELECT store_id, time_zone, platform FROM store WHERE store_id = {id:String} FORMAT JSONCompactEachRow",
                Map.of("id", storeId));
        if (answer.isBlank()) {
            return StoreSettings.DEFAULT;
        }
        String[] store = columns(answer);
        return settings(store[1], store[2]);
    }

    private String ask(String query, Map<String, String> parameters) {
        while (true) {
            try {
                return clickHouse.query(query, parameters);
            } catch (Refused e) {
                throw new UncheckedIOException(e);
            } catch (IOException e) {
                LOG.warn("The configuration of the stores can't be read now, trying again: {}", e.toString());
                pause();
            } catch (InterruptedException e) {
                throw interrupted();
            }
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

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static UncheckedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new UncheckedIOException(new InterruptedIOException("stopped while waiting for ClickHouse"));
    }
}
