package dev.storewatch.warehouse.alert.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.alert.life.Handling;
import dev.storewatch.warehouse.alert.life.Status;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.NoticeJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of alerts: their changes, people's decisions and every attempt to tell of them. */
public final class Timeline {

    /** Entries of an alert, of each kind, at most. */
    private static final int MOST = 200;

    /** Names of alerts travel as hexadecimal digits: a subject may hold any character. */
    private static final String ASKED = "splitByChar(',', {alerts:String})";

    private static final String CHANGES = "SELECT concat(rule_id, '|', subject) AS alert,"
            + " toUnixTimestamp64Milli(at) AS at_ms, status, handling, handled_by,"
            + " handling_reason, toUnixTimestamp64Milli(handled_until) AS until_ms, decision_id != '' AS decided,"
            + " notice != '' AND notEmpty(channels) AS told FROM alert_change FINAL"
            + " WHERE has(" + ASKED + ", hex(concat(rule_id, '|', subject)))"
            + " ORDER BY number DESC LIMIT " + MOST + " BY rule_id, subject";

    private static final String NOTICES = "SELECT concat(rule_id, '|', subject) AS alert, notice"
            + " FROM alert_change FINAL WHERE has(" + ASKED + ", hex(concat(rule_id, '|', subject))) AND notice != ''"
            + " ORDER BY number DESC LIMIT 1 BY rule_id, subject";

    /** Messages that cover changes of the alerts. */
    private static final String MESSAGES = "SELECT DISTINCT message_id,"
            + " arrayJoin(arrayMap(key -> replaceRegexpOne(key, '\\\\|[0-9]+$', ''), covers)) AS alert"
            + " FROM alert_message_version WHERE has(" + ASKED + ", hex(alert))";

    /** Messages that went another way because their channel was dead: they cover the message, not its alerts. */
    private static final String REDIRECTED = "SELECT other.message_id AS message_id, dead.alert AS alert FROM ("
            + "SELECT DISTINCT message_id, substring(arrayJoin(covers), 6) AS dead_id FROM alert_message_version"
            + " WHERE arrayExists(key -> startsWith(key, 'dead:'), covers)) AS other"
            + " INNER JOIN (" + MESSAGES + ") AS dead ON dead.message_id = other.dead_id";

    private static final String ATTEMPTS = "SELECT m.alert AS alert, toUnixTimestamp64Milli(a.at) AS at_ms,"
            + " a.channel_id AS channel, a.outcome AS outcome, a.why AS why FROM delivery_attempt AS a INNER JOIN ("
            + "SELECT DISTINCT message_id, alert FROM (" + MESSAGES + " UNION ALL " + REDIRECTED + ")) AS m"
            + " ON a.message_id = m.message_id ORDER BY a.at DESC LIMIT " + MOST + " BY m.alert";

    private final Rows rows;

    public Timeline(Rows rows) {
        this.rows = rows;
    }

    /** The story of each, empty where nothing was written; as many questions for one alert as for many. */
    public Map<AlertKey, Story> of(Collection<AlertKey> alerts) {
        if (alerts.isEmpty()) {
            return Map.of();
        }
        Map<String, String> asked =
                Map.of("param_alerts", alerts.stream().map(Timeline::hex).collect(Collectors.joining(",")));
        Map<String, Notice> told = new HashMap<>();
        rows.select(NOTICES, asked)
                .forEach(row -> told.put(
                        row.path("alert").asText(),
                        NoticeJson.read(row.path("notice").asText())));
        Map<String, List<TimelineEntry>> entries = new HashMap<>();
        rows.select(CHANGES, asked).forEach(row -> add(entries, row, change(row)));
        rows.select(ATTEMPTS, asked)
                .forEach(row -> add(
                        entries,
                        row,
                        new TimelineEntry.Tried(
                                Rows.time(row.path("at_ms")),
                                row.path("channel").asText(),
                                row.path("outcome").asText(),
                                row.path("why").asText())));
        Map<AlertKey, Story> stories = new HashMap<>();
        for (AlertKey alert : alerts) {
            List<TimelineEntry> lines = new ArrayList<>(entries.getOrDefault(alert.text(), List.of()));
            lines.sort(Comparator.comparing(TimelineEntry::at).reversed());
            stories.put(alert, new Story(Optional.ofNullable(told.get(alert.text())), lines));
        }
        return stories;
    }

    private static String hex(AlertKey alert) {
        return HexFormat.of().withUpperCase().formatHex(alert.text().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(Map<String, List<TimelineEntry>> entries, JsonNode row, TimelineEntry entry) {
        entries.computeIfAbsent(row.path("alert").asText(), _ -> new ArrayList<>())
                .add(entry);
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
