package dev.storewatch.ingest.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that one thing adds to the measures, as of one step. */
public final class Tally {
    /** What is added to one store's day, or one agent's day; before: what was added as of the step before. */
    static final class Cell {
        final @Nullable String agentId;
        final int day;
        final long[] now;
        final long[] before;

        Cell(@Nullable String agentId, int day) {
            this.agentId = agentId;
            this.day = day;
            int measures = agentId == null ? STORE_MEASURES : AGENT_MEASURES;
            this.now = new long[measures];
            this.before = new long[measures];
        }
    }

    private static final int STORE_MEASURES = StoreMeasure.values().length;
    private static final int AGENT_MEASURES = AgentMeasure.values().length;

    private final LocalDays days;
    private final List<Cell> cells = new ArrayList<>(4);

    public Tally(LocalDays days) {
        this.days = days;
    }

    public void count(StoreMeasure measure, long at) {
        add(measure, at, 1);
    }

    /** Adds a count, milliseconds or an amount, as the measure's unit has it, to the local day of a time. */
    public void add(StoreMeasure measure, long at, long value) {
        cell(null, days.of(at)).now[measure.ordinal()] += value;
    }

    public void count(AgentMeasure measure, @Nullable String agentId, long at) {
        add(measure, agentId, at, 1);
    }

    /** Likewise for an agent; what names no agent (null) is left out, what nobody held is the empty agent's. */
    public void add(AgentMeasure measure, @Nullable String agentId, long at, long value) {
        if (agentId != null) {
            cell(agentId, days.of(at)).now[measure.ordinal()] += value;
        }
    }

    Cell cell(@Nullable String agentId, int day) {
        for (Cell cell : cells) {
            if (cell.day == day && Objects.equals(cell.agentId, agentId)) {
                return cell;
            }
        }
        Cell added = new Cell(agentId, day);
        cells.add(added);
        return added;
    }

    List<Cell> cells() {
        return cells;
    }
}
