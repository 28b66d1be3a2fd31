package dev.storewatch.ingest.track;

import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a thing has added to the measures so far: kept, not worked out again, so that a changed formula or time zone corrects itself with the next
 * event.
 */
public final class Counted implements Fielded {
    /** Of each entry; null: the store's own measure. */
    public @Nullable String[] agents = new String[0];

    public int[] days = new int[0];
    /** Positions in {@link StoreMeasure} or {@link AgentMeasure}. */
    public int[] measures = new int[0];

    public long[] values = new long[0];

    @Override
    public void fields(FieldPass pass) {
        agents = pass.textsOrNull(agents);
        days = pass.smalls(days);
        measures = pass.smalls(measures);
        values = pass.numbers(values);
    }

    /** Takes the place of what was added so far and says by how much each day changes. */
    public List<DayChange> become(Tally tally, String storeId) {
        for (int i = 0; i < days.length; i++) {
            tally.cell(agents[i], days[i]).before[measures[i]] = values[i];
        }
        List<DayChange> changes = new ArrayList<>(2);
        int entries = 0;
        for (Tally.Cell cell : tally.cells()) {
            int differing = 0;
            for (int m = 0; m < cell.now.length; m++) {
                differing += cell.now[m] == cell.before[m] ? 0 : 1;
                entries += cell.now[m] == 0 ? 0 : 1;
            }
            if (differing > 0) {
                changes.add(change(storeId, cell, differing));
            }
        }
        if (!changes.isEmpty()) {
            keep(tally, entries);
        }
        return changes;
    }

    private static DayChange change(String storeId, Tally.Cell cell, int differing) {
        DayChange change = new DayChange();
        change.storeId = storeId;
        change.agentId = cell.agentId;
        change.day = cell.day;
        change.measures = new int[differing];
        change.differences = new long[differing];
        int i = 0;
        for (int m = 0; m < cell.now.length; m++) {
            if (cell.now[m] != cell.before[m]) {
                change.measures[i] = m;
                change.differences[i++] = cell.now[m] - cell.before[m];
            }
        }
        return change;
    }

    private void keep(Tally tally, int entries) {
        agents = Arrays.copyOf(agents, entries);
        days = new int[entries];
        measures = new int[entries];
        values = new long[entries];
        int i = 0;
        for (Tally.Cell cell : tally.cells()) {
            for (int m = 0; m < cell.now.length; m++) {
                if (cell.now[m] != 0) {
                    agents[i] = cell.agentId;
                    days[i] = cell.day;
                    measures[i] = m;
                    values[i++] = cell.now[m];
                }
            }
        }
    }
}
