package dev.storewatch.warehouse.alert.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.alert.life.AlertState;
import dev.storewatch.warehouse.alert.life.Handling;
import dev.storewatch.warehouse.alert.life.Status;
import dev.storewatch.warehouse.alert.notice.NoticeJson;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.metric.Label;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The changes of all alerts. */
public final class AlertLog {

    private static final String ALERTS = "SELECT rule_id, subject, store_id, number, status, severity,"
            + " toUnixTimestamp64Milli(since) AS since_ms, toUnixTimestamp64Milli(fired_at) AS fired_ms,"
            + " toUnixTimestamp64Milli(told_at) AS told_ms, occurrence, handling, handled_by, handling_reason,"
            + " toUnixTimestamp64Milli(handled_until) AS until_ms, title_zh, title_en, link"
            + " FROM alert_change FINAL";

    private static final String NEWEST = ALERTS + " ORDER BY number DESC LIMIT 1 BY rule_id, subject";

    /** What was only observed and never fired is no news when it ends. */
    private static final String SHOWN = ALERTS + " WHERE (rule_id, subject, number) IN ("
            + "SELECT c.rule_id, c.subject, max(c.number) FROM alert_change AS c GROUP BY c.rule_id, c.subject"
            + " HAVING argMax(c.status, (c.number, c.term)) IN ('FIRING', 'RECOVERING', 'NO_DATA', 'ERROR')"
            + " OR (argMax(c.status, (c.number, c.term)) = 'RESOLVED'"
            + " AND argMax(c.since, (c.number, c.term)) >= fromUnixTimestamp64Milli({from:Int64})"
            + " AND maxIf(c.number, c.status IN ('FIRING', 'RECOVERING')) = max(c.number) - 1))";

    private static final String UNTOLD = "SELECT key, channel, urgent, notice, tell_ms FROM (SELECT"
            + " concat(rule_id, '|', subject, '|', toString(number)) AS key, arrayJoin(channels) AS channel, urgent,"
            + " notice, at, toUnixTimestamp64Milli(tell_at) AS tell_ms FROM alert_change FINAL WHERE at > now() - INTERVAL 7 DAY AND notice != '')"
            + " WHERE (channel, key) NOT IN (SELECT channel_id, arrayJoin(covers) FROM alert_message_version"
            + " WHERE created_at > now() - INTERVAL 8 DAY) ORDER BY at, key";

    private static final String DECISIONS = "SELECT decision_id, rule_id, subject, kind, who, reason,"
            + " toUnixTimestamp64Milli(until) AS until_ms, toUnixTimestamp64Milli(at) AS at_ms FROM alert_decision"
            + " WHERE at > now() - INTERVAL 2 DAY AND decision_id NOT IN"
            + " (SELECT decision_id FROM alert_change WHERE at > now() - INTERVAL 3 DAY) ORDER BY at";

    private final Rows rows;

    public AlertLog(Rows rows) {
        this.rows = rows;
    }

    /** Every alert there ever was, as it stands. */
    public List<AlertRow> newest() {
        return rows.select(NEWEST, Map.of()).stream().map(AlertLog::alert).toList();
    }

    /** The alerts that are open, and those that fired and ended since a moment; each as people decided last, even if no change has taken that up yet. */
    public List<AlertRow> shown(Instant resolvedFrom) {
        Map<AlertKey, Handling> decided = new HashMap<>();
        openDecisions().forEach(decision -> decided.put(decision.key(), decision.handling()));
        return rows.select(SHOWN, Map.of("param_from", String.valueOf(resolvedFrom.toEpochMilli()))).stream()
                .map(AlertLog::alert)
                .map(alert -> alert.state().status().isOpen() && decided.containsKey(alert.key())
                        ? alert.handled(decided.get(alert.key()))
                        : alert)
                .toList();
    }

    /** What somebody was to be told of in the last week and no message covers: a stop came in between. */
    public List<Untold> untold() {
        return rows.select(UNTOLD, Map.of()).stream()
                .map(row -> new Untold(
                        row.path("key").asText(),
                        row.path("channel").asText(),
                        row.path("urgent").asBoolean(),
                        NoticeJson.read(row.path("notice").asText()),
                        Rows.time(row.path("tell_ms"))))
                .toList();
    }

    /** Decisions that no change has taken up yet. */
    public List<Decision> openDecisions() {
        return rows.select(DECISIONS, Map.of()).stream()
                .map(row -> new Decision(
                        row.path("decision_id").asText(),
                        new AlertKey(
                                row.path("rule_id").asText(),
                                row.path("subject").asText()),
                        handling(row, "kind", "who", "reason"),
                        Rows.time(row.path("at_ms"))))
                .toList();
    }

    /** Keeps all of these decisions or none. */
    public void decide(List<Decision> decisions) {
        rows.insert("alert_decision", decisions.stream().map(AlertLog::row).toList());
    }

    private static ObjectNode row(Decision decision) {
        return Rows.row()
                .put("decision_id", decision.id())
                .put("rule_id", decision.key().ruleId())
                .put("subject", decision.key().subject())
                .put("kind", decision.handling().kind().name())
                .put("who", decision.handling().who())
                .put("reason", decision.handling().reason())
                .put("until", Rows.time(decision.handling().until()))
                .put("at", Rows.time(decision.at()));
    }

    /** Keeps all of these changes or none; written again they change nothing. */
    public void write(List<AlertChange> changes, long term) {
        rows.insert(
                "alert_change",
                changes.stream().map(change -> row(change, term)).toList());
    }

    private static ObjectNode row(AlertChange change, long term) {
        AlertState state = change.state();
        Handling handling = state.handling();
        ObjectNode row = Rows.row()
                .put("rule_id", change.key().ruleId())
                .put("subject", change.key().subject())
                .put("number", change.number())
                .put("at", Rows.time(change.at()))
                .put("store_id", change.storeId())
                .put("status", state.status().name())
                .put("severity", state.severity().name())
                .put("since", Rows.time(state.since()))
                .put("fired_at", Rows.time(state.firedAt()))
                .put("told_at", Rows.time(state.toldAt()))
                .put("occurrence", state.occurrence())
                .put("handling", handling.kind().name())
                .put("handled_by", handling.who())
                .put("handling_reason", handling.reason())
                .put("handled_until", Rows.time(handling.until()))
                .put("title_zh", change.title().zh())
                .put("title_en", change.title().en())
                .put("notice", change.notice().map(NoticeJson::write).orElse(""))
                .put("urgent", change.urgent())
                .put("tell_at", Rows.time(change.tellAt()))
                .put("decision_id", change.decisionId())
                .put("link", change.link())
                .put("term", term);
        change.channels().forEach(row.putArray("channels")::add);
        return row;
    }

    private static AlertRow alert(JsonNode row) {
        Instant since = Rows.time(row.path("since_ms"));
        AlertState state = new AlertState(
                Status.valueOf(row.path("status").asText()),
                Severity.valueOf(row.path("severity").asText()),
                since,
                Rows.time(row.path("fired_ms")),
                Rows.time(row.path("told_ms")),
                row.path("occurrence").asLong(),
                handling(row, "handling", "handled_by", "handling_reason"));
        return new AlertRow(
                new AlertKey(row.path("rule_id").asText(), row.path("subject").asText()),
                row.path("store_id").asText(),
                row.path("number").asLong(),
                state,
                new Label(row.path("title_zh").asText(), row.path("title_en").asText()),
                row.path("link").asText());
    }

    private static Handling handling(JsonNode row, String kind, String who, String reason) {
        return new Handling(
                Handling.Kind.valueOf(row.path(kind).asText()),
                row.path(who).asText(),
                row.path(reason).asText(),
                Rows.time(row.path("until_ms")));
    }
}
