package dev.storewatch.ingest.replay;

import dev.storewatch.ingest.sink.ClickHouse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which parts there are still to read.
 *
 * @param listed whether the parts have been listed; not before all rows of the run before are in
 * @param unassigned parts that no reader has yet, in the order they are read
 */
record ReplayPlan(boolean listed, List<ReplaySplit> unassigned) {
    /** Rows of a part, if its days allow: small enough for all tasks to have work, large enough for a query each. */
    private static final long ROWS = 100_000;

    private static final long DAY = 86_400_000;

    ReplayPlan {
        unassigned = List.copyOf(unassigned);
    }

    static ReplayPlan unlisted() {
        return new ReplayPlan(false, List.of());
    }

    /** All parts of all raw tables, earliest first; each table has one at least, so that it can be said to be done. */
    static List<ReplaySplit> list(ClickHouse clickHouse) throws IOException, InterruptedException {
        List<ReplaySplit> parts = new ArrayList<>();
        for (RawTable table : RawTable.values()) {
            parts.addAll(parts(table, clickHouse.ask(table.daysQuery(), Map.of())));
        }
        parts.sort(Comparator.comparing(ReplaySplit::from).thenComparing(ReplaySplit::table));
        return parts;
    }

    /** @param days a line a day that holds rows: days since 1970, tab, rows */
    static List<ReplaySplit> parts(RawTable table, String days) {
        List<long[]> spans = new ArrayList<>();
        long rows = 0;
        for (String line : days.lines().toList()) {
            String[] column = line.split("\t");
            long day = Long.parseLong(column[0]);
            if (spans.isEmpty() || rows >= ROWS) {
                spans.add(new long[] {day, day});
                rows = 0;
            }
            spans.getLast()[1] = day;
            rows += Long.parseLong(column[1]);
        }
        if (spans.isEmpty()) {
            spans.add(new long[] {0, 0});
        }
        List<ReplaySplit> parts = new ArrayList<>();
        for (long[] span : spans) {
            parts.add(
                    new ReplaySplit(table, span[0] * DAY, (span[1] + 1) * DAY, parts.isEmpty() ? spans.size() : 0, 0));
        }
        return parts;
    }
}
