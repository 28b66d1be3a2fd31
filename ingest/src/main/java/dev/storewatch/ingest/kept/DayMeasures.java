package dev.storewatch.ingest.kept;

import dev.storewatch.ingest.track.AgentMeasure;
import dev.storewatch.ingest.track.StoreMeasure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of differences of measures.
 *
 * @param subject the columns that with the day tell whose they are
 */
record DayMeasures(String table, String subject, List<String> measures) {
    static final List<DayMeasures> ALL = List.of(
            new DayMeasures(
                    "store_day_delta",
                    "store_id",
                    Stream.of(StoreMeasure.values()).map(StoreMeasure::column).toList()),
            new DayMeasures(
                    "agent_day_delta",
                    "store_id, agent_id",
                    Stream.of(AgentMeasure.values()).map(AgentMeasure::column).toList()));

    /** Adds to the built generation what its kept days lack to the figures before. */
    String keep() {
        return """
                INSERT INTO %1$s (generation, %2$s, day, %3$s)
                SELECT {built:UInt32}, %2$s, day, %3$s
                FROM (%4$s)
                WHERE %5$s AND (%6$s)""".formatted(
                        table,
                        subject,
                        String.join(", ", measures),
                        lacking(),
                        KeptDays.isKept("day"),
                        each(measure -> measure + " != 0", " OR "));
    }

    /** Notes how many measures of days differ, before the built generation is made to agree on the kept ones. */
    static String noteDifference() {
        return """
                INSERT INTO rebuild_difference (generation, open_day, days_changed, cells_changed, cells_left)
                SELECT {built:UInt32}, {open:Date}, uniqExactIf(day, cells > 0 AND NOT is_kept), sumIf(cells, NOT is_kept), sumIf(cells, is_kept)
                FROM (%s)""".formatted(ALL.stream().map(DayMeasures::differing).collect(Collectors.joining(" UNION ALL ")));
    }

    private String differing() {
        return "SELECT day, %s AS is_kept, toUInt64(%s) AS cells FROM (%s)"
                .formatted(KeptDays.isKept("day"), each(measure -> "(" + measure + " != 0)", " + "), lacking());
    }

    /** The figures before less those built, of every day. */
    private String lacking() {
        return """
                SELECT %1$s, day, %2$s
                FROM %3$s AS d WHERE generation IN ({before:UInt32}, {built:UInt32}) GROUP BY %1$s, day""".formatted(
                        subject,
                        each(
                                measure -> "sum(if(d.generation = {before:UInt32}, d.%1$s, -d.%1$s)) AS %1$s"
                                        .formatted(measure),
                                ", "),
                        table);
    }

    private String each(Function<String, String> text, String between) {
        return measures.stream().map(text).collect(Collectors.joining(between));
    }
}
