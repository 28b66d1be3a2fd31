package dev.storewatch.warehouse.verify;

import dev.storewatch.warehouse.metric.Grain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the query that lays a proof beside its view, cell by cell. A row that is missing on one side is zero there. Everything is
 * compared as Decimal(38, 4), which holds counts, seconds and money exactly.
 *
 * <p>Parameters of the query: {@code zone}, {@code now}, {@code settled} (what was due by then has surely been counted) and {@code days}.
 */
final class ComparisonSql {

    /** A store never configured has the zone of the contract. */
    static final String DEFAULT_ZONE = "Asia/Shanghai";

    private ComparisonSql() {}

    /** Which stores are counted in the zone. Names it outright, for this also goes into a setting, where parameters are not known. */
    static String storesOf(String zone) {
        String named = "'" + zone.replace("\\", "\\\\").replace("'", "\\'") + "'";
        return zone.equals(DEFAULT_ZONE)
                ? "store_id NOT IN (SELECT store_id FROM storewatch.store_zone WHERE time_zone != " + named + ")"
                : "store_id IN (SELECT store_id FROM storewatch.store_zone WHERE time_zone = " + named + ")";
    }

    /** The setting that shows a proof the raw events of the zone's stores alone. */
    static String rawEventsOf(String zone) {
        String filter = storesOf(zone).replace("\\", "\\\\").replace("'", "\\'");
        return Stream.of("order_event", "chat_event", "review_event")
                .map(table -> "'storewatch." + table + "': '" + filter + "'")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Columns: cells, open, days; then of each difference store, agent, day, measure, kept, proof. One row where there is none. */
    static String of(Proof proof, String zone, Look look) {
        boolean hasLeeway = look.hasLeeway() && proof.dependsOnTheClock();
        List<String> sides = new ArrayList<>();
        sides.add(side("kept", proof, proof.grain().view() + " AS source WHERE " + storesOf(zone)));
        sides.add(side("due", proof, "(" + proof.statement() + ") AS source"));
        if (hasLeeway) {
            sides.add(side("settled", proof, "(" + proof.dueBy("settled") + ") AS source"));
        }
        String settled = hasLeeway ? "settled" : "due";
        String cells = proof.measures().stream()
                .map(measure -> "('%s', %s, %s, %s)"
                        .formatted(measure, sum(measure, "kept"), sum(measure, settled), sum(measure, "due")))
                .collect(Collectors.joining(",\n    "));
        return """
                SELECT
                    compared, open, days,
                    found.1 AS store_id, found.2 AS agent_id, found.3 AS day, found.4.1 AS measure, found.4.2 AS kept,
                    if(found.4.2 < found.4.3, found.4.3, found.4.4) AS proof
                FROM
                (
                    SELECT
                        sum(length(cells)) AS compared,
                        sum(length(arrayFilter(cell -> cell.3 != cell.4, cells))) AS open,
                        arrayStringConcat(groupUniqArray(toString(day)), ' ') AS days,
                        groupArrayArray(arrayMap(
                            cell -> (store_id, agent_id, day, cell),
                            arrayFilter(cell -> cell.2 < cell.3 OR cell.2 > cell.4, cells))) AS differences
                    FROM
                    (
                        SELECT store_id, agent_id, day, [%s] AS cells
                        FROM (%s)
                        %s
                        GROUP BY store_id, agent_id, day
                    )
                )
                LEFT ARRAY JOIN differences AS found
                FORMAT TSVRaw
                """.formatted(
                        cells,
                        String.join("\nUNION ALL\n", sides),
                        look.days().isPresent()
                                ? "WHERE day > toDate({now:DateTime64(3, 'UTC')}, {zone:String}) - {days:UInt16}"
                                : "");
    }

    private static String side(String name, Proof proof, String source) {
        String agent = proof.grain() == Grain.AGENT_DAY ? "toString(source.agent_id)" : "''";
        String measures = proof.measures().stream()
                .map(measure -> "toDecimal128(ifNull(source." + measure + ", 0), 4) AS " + measure)
                .collect(Collectors.joining(", "));
        return "SELECT '" + name + "' AS side, toString(source.store_id) AS store_id, " + agent
                + " AS agent_id, assumeNotNull(source.day) AS day, " + measures + " FROM " + source;
    }

    private static String sum(String measure, String side) {
        return "sumIf(" + measure + ", side = '" + side + "')";
    }
}
