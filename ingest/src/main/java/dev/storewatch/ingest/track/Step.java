package dev.storewatch.ingest.track;

import dev.storewatch.ingest.sink.Row;
import java.util.List;

/**
 * What follows from one more event.
 *
 * @param rows new versions of the facts that changed
 * @param changes differences of the measures, none of them all zero
 * @param news what other trackers must know, such as a buyer's orders and messages
 * @param wakeAt when time alone will change the outcome, in milliseconds since 1970; {@link #NEVER} if it will not
 */
public record Step(List<Row> rows, List<DayChange> changes, List<BuyerNews> news, long wakeAt) {
    public static final long NEVER = Long.MAX_VALUE;

    public Step {
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
        news = List.copyOf(news);
    }
}
