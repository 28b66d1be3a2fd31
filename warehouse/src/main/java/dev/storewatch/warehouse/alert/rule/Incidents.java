package dev.storewatch.warehouse.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When alerts were firing: what was wrong then is no example of what is usual. */
final class Incidents {

    private static final String SPANS = "SELECT rule_id, subject,"
            + " toUnixTimestamp64Milli(minIf(fired_at, toUnixTimestamp64Milli(fired_at) > 0)) AS from_ms,"
            + " toUnixTimestamp64Milli(max(at)) AS until_ms FROM alert_change FINAL"
            + " WHERE has({rules:Array(String)}, rule_id) AND occurrence > 0"
            + " AND at >= fromUnixTimestamp64Milli({from:Int64})"
            + " GROUP BY rule_id, subject, occurrence HAVING from_ms > 0";

    /** From the firing to its end. */
    record Span(Instant from, Instant until) {
        boolean touches(Instant start, Instant end) {
            return from.isBefore(end) && until.isAfter(start);
        }
    }

    private final Rows rows;

    Incidents(Rows rows) {
        this.rows = rows;
    }

    Map<AlertKey, List<Span>> of(List<String> ruleIds, Instant from) {
        StringBuilder ids = new StringBuilder("[");
        ruleIds.forEach(
                id -> ids.append(ids.length() > 1 ? ",'" : "'").append(id).append('\''));
        Map<AlertKey, List<Span>> spans = new HashMap<>();
        for (JsonNode row : rows.select(
                SPANS,
                Map.of("param_rules", ids.append(']').toString(), "param_from", String.valueOf(from.toEpochMilli())))) {
            spans.computeIfAbsent(
                            new AlertKey(
                                    row.path("rule_id").asText(),
                                    row.path("subject").asText()),
                            _ -> new ArrayList<>())
                    .add(new Span(Rows.time(row.path("from_ms")), Rows.time(row.path("until_ms"))));
        }
        return spans;
    }
}
