package dev.storewatch.ingest.track;

import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sums differences of measures by store, agent and day until they are written. Not thread-safe. */
final class DaySums {
    private static final StoreMeasure[] STORE = StoreMeasure.values();
    private static final AgentMeasure[] AGENT = AgentMeasure.values();

    private record Key(String storeId, @Nullable String agentId, int day) {}

    private final Map<Key, long[]> sums = new HashMap<>();
    private final RowBytes bytes = new RowBytes();

    void add(DayChange change) {
        int width = change.agentId == null ? STORE.length : AGENT.length;
        long[] sum = sums.computeIfAbsent(new Key(change.storeId, change.agentId, change.day), key -> new long[width]);
        for (int i = 0; i < change.measures.length; i++) {
            sum[change.measures[i]] += change.differences[i];
        }
    }

    /** The sums as rows of store_day_delta and agent_day_delta, those that came to nothing left out; summing starts anew. */
    List<Row> take() {
        List<Row> rows = new ArrayList<>(sums.size());
        sums.forEach((key, sum) -> {
            if (!isZero(sum)) {
                rows.add(row(key, sum));
            }
        });
        sums.clear();
        return rows;
    }

    private Row row(Key key, long[] sum) {
        bytes.string(key.storeId);
        if (key.agentId != null) {
            bytes.string(key.agentId);
        }
        bytes.date(key.day);
        for (int i = 0; i < sum.length; i++) {
            Unit unit = key.agentId == null ? STORE[i].unit() : AGENT[i].unit();
            if (unit == Unit.COUNT) {
                bytes.int64(sum[i]);
            } else {
                bytes.decimal128(sum[i]);
            }
        }
        return Row.ofGeneration(key.agentId == null ? "store_day_delta" : "agent_day_delta", bytes.take());
    }

    private static boolean isZero(long[] sum) {
        for (long value : sum) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }
}
