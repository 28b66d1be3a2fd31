package dev.storewatch.ingest.store;

import dev.storewatch.ingest.sink.ClickHouse;
import dev.storewatch.ingest.sink.Refused;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stores as the warehouse has them configured, each asked for once: a change of zone takes effect by a rebuild, not in the middle of a day. Waits while
 * ClickHouse is away. Not thread-safe; each operator has its own.
 */
public final class ConfiguredStores implements Stores {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredStores.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final ClickHouse clickHouse;
    private transient @Nullable Map<String, StoreSettings> known;

    public ConfiguredStores(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    @Override
    public StoreSettings settings(String storeId) {
        if (known == null) {
            known = new HashMap<>();
        }
        return known.computeIfAbsent(storeId, this::ask);
    }

    private StoreSettings ask(String storeId) {
        while (true) {
            try {
                String answer = clickHouse.query(
                        "SELECT time_zone, platform FROM store WHERE store_id = {id:String}", Map.of("id", storeId));
                return answer.isBlank() ? StoreSettings.DEFAULT : parse(answer.strip());
            } catch (Refused e) {
                throw new UncheckedIOException(e);
            } catch (IOException e) {
                LOG.warn("The configuration of a store can't be read now, trying again: {}", e.toString());
                pause();
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }

    private static StoreSettings parse(String line) {
        String[] columns = line.split("\t", -1);
        String platform = columns[1].isEmpty() ? StoreSettings.DEFAULT.platform() : columns[1];
        return new StoreSettings(ZoneId.of(columns[0]), platform);
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
