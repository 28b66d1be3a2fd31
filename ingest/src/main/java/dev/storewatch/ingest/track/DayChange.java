package dev.storewatch.ingest.track;

import org.jspecify.annotations.Nullable;

/** Differences of the measures of one store and day, or of one store, agent and day. A Flink POJO. */
public final class DayChange {
    public String storeId = "";
    /** Null: the store's own measures; empty: what no agent held. */
    public @Nullable String agentId;
    /** Local date in days since 1970. */
    public int day;
    /** Positions in {@link StoreMeasure} or {@link AgentMeasure}. */
    public int[] measures = new int[0];
    /** Beside each measure its difference: a count, milliseconds, or ten-thousandths of the currency's unit. */
    public long[] differences = new long[0];
}
