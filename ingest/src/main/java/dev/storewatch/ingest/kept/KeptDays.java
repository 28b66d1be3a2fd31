package dev.storewatch.ingest.kept;

import dev.storewatch.ingest.lineage.Generation;
import dev.storewatch.ingest.sink.ClickHouse;
import dev.storewatch.ingest.sink.TableColumns;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes the days outside a rebuild's range read in the generation it built as they read in the one before, by rows that go into the built one while nobody reads
 * it. What is the same already gets no row, so that it may be ended in any way and done again.
 *
 * <p>Days that were not over when the figures before stood still are never kept: the clock alone has since brought what fell due on them, which the state
 * takes for counted.
 */
public final class KeptDays {
    /** What fell due so shortly before the last change to the figures may not have been counted with it; a wait is dated by its start, 60 s earlier. */
    private static final Duration LAG = Duration.ofHours(1);

    private final ClickHouse clickHouse;
    private final List<TableColumns> factTables;

    /** Of the tables of facts the trackers state. */
    public KeptDays(ClickHouse clickHouse, List<TableColumns> factTables) {
        this.clickHouse = clickHouse;
        this.factTables = List.copyOf(factTables);
    }

    /** Adds to neither generation may go on meanwhile. */
    public void keep(Generation before, Generation built) throws IOException, InterruptedException {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "before", Integer.toString(before.number()),
                "built", Integer.toString(built.number()),
                "from", built.days().from().toString(),
                "to", built.days().to().toString()));
        if (openDay(parameters).isEmpty()) {
            parameters.put("open", firstOpenDay(parameters).toString());
            askAlone("rebuild_difference", DayMeasures.noteDifference(), parameters);
        }
        parameters.put("open", openDay(parameters));
        for (DayMeasures measures : DayMeasures.ALL) {
            askAlone(measures.table(), measures.keep(), parameters);
        }
        for (TableColumns table : factTables) {
            Optional<KeptFact> fact = KeptFact.of(table);
            if (fact.isPresent()) {
                askAlone(table.table(), fact.get().keep(table), parameters);
            }
        }
    }

    /** Whether what is dated by the expression is kept. */
    static String isKept(String day) {
        return "((%1$s < {from:Date} OR %1$s > {to:Date}) AND %1$s < {open:Date})".formatted(day);
    }

    /** Killed and begun again, the process may ask what the server is still at. */
    private void askAlone(String table, String sql, Map<String, String> parameters)
            throws IOException, InterruptedException {
        clickHouse.askAlone("keep-" + parameters.get("built") + "-" + table, sql, parameters);
    }

    /** As noted; empty: not yet. */
    private String openDay(Map<String, String> parameters) throws IOException, InterruptedException {
        return clickHouse
                .ask(
                        "SELECT any(open_day) FROM rebuild_difference WHERE generation = {built:UInt32} HAVING count() > 0",
                        parameters)
                .strip();
    }

    private LocalDate firstOpenDay(Map<String, String> parameters) throws IOException, InterruptedException {
        String newest = factTables.stream()
                .map(table ->
                        "SELECT max(version) AS version FROM " + table.table() + " WHERE generation = {before:UInt32}")
                .collect(Collectors.joining(" UNION ALL ", "SELECT max(version) FROM (", ")"));
        Instant lastChange = Instant.ofEpochMilli(
                Long.parseLong(clickHouse.ask(newest, parameters).strip()));
        String zones = clickHouse.ask(
                "SELECT DISTINCT time_zone FROM zone_version WHERE generation = {before:UInt32}", parameters);
        return firstOpenDay(lastChange, zones.lines().map(ZoneId::of).toList());
    }

    /** The earliest local day that was not over in one of the zones; without any store, none was. */
    static LocalDate firstOpenDay(Instant lastChange, Collection<ZoneId> zones) {
        return zones.stream()
                .map(zone -> LocalDate.ofInstant(lastChange.minus(LAG), zone))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }
}
