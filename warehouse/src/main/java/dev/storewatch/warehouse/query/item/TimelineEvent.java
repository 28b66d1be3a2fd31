package dev.storewatch.warehouse.query.item;

import java.time.Instant;
import java.util.Map;

/** One event of a thing's history: what it carried, by column, empty columns left out; texts are masked. */
public record TimelineEvent(String id, Instant at, String type, String agent, Map<String, String> carried) {
    public TimelineEvent {
        carried = Map.copyOf(carried);
    }
}
