package dev.storewatch.warehouse.alert.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.alert.life.Handling;
import dev.storewatch.warehouse.alert.life.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What became of one alert: its changes, people's decisions and every attempt to tell of it. */
public final class Timeline {

    private static final int MOST = 200;

    private static final String CHANGES = "SELECT toUnixTimestamp64Milli(at) AS at_ms, status, handling, handled_by,"
            + " handling_reason, toUnixTimestamp64Milli(handled_until) AS until_ms, decision_id != '' AS decided,"
            + " notice != '' AND notEmpty(channels) AS told FROM alert_change FINAL"
            + " WHERE rule_id = {rule:String} AND subject = {subject:String} ORDER BY number DESC LIMIT " + MOST;

    private static final String ATTEMPTS = "SELECT toUnixTimestamp64Milli(a.at) AS at_ms, a.channel_id AS channel,"
            + " a.outcome AS outcome, a.why AS why FROM delivery_attempt AS a WHERE a.message_id IN ("
            + "SELECT message_id FROM alert_message_version"
            + " WHERE arrayExists(key -> startsWith(key, {prefix:String}), covers))"
            + " ORDER BY a.at DESC LIMIT " + MOST;

    private final Rows rows;

    public Timeline(Rows rows) {
        this.rows = rows;
    }

    /** Newest first. */
    public List<TimelineEntry> of(AlertKey alert) {
        List<TimelineEntry> entries = new ArrayList<>();
        rows.select(CHANGES, Map.of("param_rule", alert.ruleId(), "param_subject", alert.subject()))
                .forEach(row -> entries.add(change(row)));
        rows.select(ATTEMPTS, Map.of("param_prefix", alert.ruleId() + "|" + alert.subject() + "|"))
                .forEach(row -> entries.add(new TimelineEntry.Tried(
                        Rows.time(row.path("at_ms")),
                        row.path("channel").asText(),
                        row.path("outcome").asText(),
                        row.path("why").asText())));
        entries.sort(Comparator.comparing(TimelineEntry::at).reversed());
        return entries;
    }

    private static TimelineEntry change(JsonNode row) {
        if (row.path("decided").asInt() == 1 || row.path("decided").asBoolean()) {
            return new TimelineEntry.Decided(
                    Rows.time(row.path("at_ms")),
                    new Handling(
                            Handling.Kind.valueOf(row.path("handling").asText()),
                            row.path("handled_by").asText(),
                            row.path("handling_reason").asText(),
                            Rows.time(row.path("until_ms"))));
        }
        return new TimelineEntry.Changed(
                Rows.time(row.path("at_ms")),
                Status.valueOf(row.path("status").asText()),
                row.path("told").asInt() == 1 || row.path("told").asBoolean());
    }
}
