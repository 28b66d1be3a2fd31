package dev.storewatch.ingest.measure;

import dev.storewatch.ingest.limit.StoreLimits;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The breaches the trackers find in a test's events, in Shanghai, each in one line: agent, part, start, opening, end, what ended it; - where there is none. */
final class Missed {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("dd'T'HH:mm:ss.SSS", Locale.ROOT);

    private final List<BreachRow> rows;

    private Missed(List<BreachRow> rows) {
        this.rows = rows;
    }

    static Missed of(Events events, String now) {
        return of(events, now, StoreLimits.USUAL);
    }

    /** The events come backwards, as the order of arrival does not matter. */
    static Missed of(Events events, String now, StoreLimits limits) {
        TrackedStores stores = new TrackedStores(store -> Events.SHANGHAI, Events.at(now));
        stores.limit(limits);
        var arriving = new ArrayList<>(events.all());
        Collections.reverse(arriving);
        arriving.forEach(stores::take);
        return new Missed(BreachRow.standing(stores.written()));
    }

    /** Days are those of the month. */
    List<String> of(String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(row -> String.join(
                        " ",
                        or(row.agentId()),
                        or(row.part()),
                        local(row.since()),
                        local(row.openedAt()),
                        row.closedAt() == null ? "-" : local(row.closedAt()),
                        or(row.closedBy())))
                .toList();
    }

    List<String> kinds() {
        return rows.stream().map(BreachRow::kind).toList();
    }

    BreachRow only() {
        if (rows.size() != 1) {
            throw new AssertionError("Not one breach but " + rows);
        }
        return rows.getFirst();
    }

    private static String or(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static String local(long at) {
        return LOCAL.format(LocalDateTime.ofInstant(Instant.ofEpochMilli(at), Events.SHANGHAI));
    }
}
