package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.WarehouseHttp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When the probes of the benchmark passed each step on their way, by what the warehouse noted; and what looking for them cost it. */
record AlertSteps(WarehouseHttp http) {

    private static final String STAMPS =
            "SELECT b.probe, b.read_ms, p.visible_ms, m.queued_ms FROM (SELECT thing_id AS probe, min(version) AS read_ms,"
                    + " min(_block_number) AS block FROM breach_version WHERE kind = 'COMPLAINT_PLATFORM' GROUP BY thing_id) AS b"
                    + " INNER JOIN (SELECT toUInt64(splitByChar('_', part_name)[2]) AS block,"
                    + " min(toUnixTimestamp64Milli(event_time_microseconds)) AS visible_ms FROM system.part_log"
                    + " WHERE database = currentDatabase() AND table = 'breach_version' AND event_type = 'NewPart'"
                    + " GROUP BY block) AS p ON p.block = b.block"
                    + " INNER JOIN (SELECT extract(notice, 'probe-[0-9]+-end') AS probe,"
                    + " min(toUnixTimestamp64Milli(created_at)) AS queued_ms FROM alert_message_version GROUP BY probe) AS m"
                    + " ON m.probe = b.probe";

    private static final String COST = "SELECT sum(ProfileEvents['UserTimeMicroseconds']"
            + " + ProfileEvents['SystemTimeMicroseconds']), count() FROM system.query_log WHERE type = 'QueryFinish'"
            + " AND user = currentUser() AND event_time_microseconds >= fromUnixTimestamp64Milli({from:Int64})"
            + " AND event_time_microseconds < fromUnixTimestamp64Milli({until:Int64}) AND query NOT LIKE '"
            + PollingRival.OPEN.replace("'", "''") + "%'";

    /**
     * Milliseconds since 1970 of one probe.
     *
     * @param read the job had read it
     * @param visible the warehouse showed the breach
     * @param queued the evaluator had written the message
     */
    record Stamps(long read, long visible, long queued) {}

    /** What the evaluator's questions and rows cost the engine. */
    record Cost(double cpuSeconds, long statements) {}

    /** By the probes' names, of those that got so far. */
    Map<String, Stamps> stamps() {
        http.ask("SYSTEM FLUSH LOGS");
        Map<String, Stamps> stamps = new HashMap<>();
        for (List<String> row : http.rows(STAMPS, Map.of())) {
            stamps.put(
                    row.getFirst(),
                    new Stamps(Long.parseLong(row.get(1)), Long.parseLong(row.get(2)), Long.parseLong(row.get(3))));
        }
        return stamps;
    }

    Cost between(Instant from, Instant until) {
        http.ask("SYSTEM FLUSH LOGS");
        List<String> row = http.rows(
                        COST,
                        Map.of(
                                "param_from", String.valueOf(from.toEpochMilli()),
                                "param_until", String.valueOf(until.toEpochMilli())))
                .getFirst();
        return new Cost(Long.parseLong(row.getFirst()) / 1e6, Long.parseLong(row.get(1)));
    }
}
