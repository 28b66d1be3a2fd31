package dev.storewatch.warehouse.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.OpenAlerts;
import dev.storewatch.warehouse.alert.evaluate.Policy;
import dev.storewatch.warehouse.alert.evaluate.Watch;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.metric.Label;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fires at once for everything that did not happen in time: a waiting buyer, an intervention, a complaint, a promise about to be missed. */
final class OpenBreaches implements Watch {

    static final String RULE = "breach";

    /** What opened longer ago is history that was loaded, or was told already. */
    private static final Duration NEW = Duration.ofHours(24);

    private static final String OPEN = "SELECT b.store_id AS store_id, b.kind AS kind, b.thing AS thing,"
            + " b.thing_id AS thing_id, b.part AS part, toUnixTimestamp64Milli(b.since) AS since_ms, b.level AS level,"
            + " b.agent_id AS agent_id, b.order_id AS order_id,"
            + " if(s.name = '', b.store_id, s.name) AS store_name,"
            + " if(s.time_zone = '', 'Asia/Shanghai', s.time_zone) AS zone"
            + " FROM (SELECT * FROM breach WHERE is_open AND level != 'TASK'"
            + " AND opened_at >= fromUnixTimestamp64Milli({from:Int64})) AS b"
            + " LEFT JOIN store AS s ON s.store_id = b.store_id"
            + " ORDER BY b.opened_at DESC LIMIT 20000";

    private static final Policy POLICY =
            new Policy(new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO), List.of(), true);

    private final Rows rows;
    private final Links links;

    OpenBreaches(Rows rows, Links links) {
        this.rows = rows;
        this.links = links;
    }

    @Override
    public List<Judged> look(Instant now, OpenAlerts open) {
        List<Judged> looks = new ArrayList<>();
        Set<AlertKey> seen = new HashSet<>();
        String from = String.valueOf(now.minus(NEW).toEpochMilli());
        for (JsonNode row : rows.select(OPEN, Map.of("param_from", from))) {
            Judged look = look(row);
            if (seen.add(look.key())) {
                looks.add(look);
            }
        }
        for (AlertRow alert : open.open(RULE)) {
            if (!seen.contains(alert.key())) {
                Finding over = new Finding(alert.title(), List.of(), links.store(alert.storeId()), List.of());
                looks.add(new Judged(alert.key(), alert.storeId(), new Observation.Right(), over, POLICY, false));
            }
        }
        return looks;
    }

    private Judged look(JsonNode row) {
        String storeId = row.path("store_id").asText();
        String kind = row.path("kind").asText();
        String subject = String.join(
                "/",
                storeId,
                kind,
                row.path("thing_id").asText(),
                row.path("part").asText(),
                row.path("since_ms").asText());
        Severity severity = "CRITICAL".equals(row.path("level").asText()) ? Severity.CRITICAL : Severity.WARNING;
        return new Judged(
                new AlertKey(RULE, subject), storeId, new Observation.Wrong(severity), finding(row), POLICY, false);
    }

    private Finding finding(JsonNode row) {
        String kind = row.path("kind").asText();
        String agent = row.path("agent_id").asText();
        String thing = row.path("thing").asText() + " " + row.path("thing_id").asText();
        String since = FigureText.of(
                Rows.time(row.path("since_ms")), zone(row.path("zone").asText()));
        Label name = BreachText.of(kind);
        String store = row.path("store_name").asText();
        List<Line> lines = new ArrayList<>();
        lines.add(fact("自", "Since", since));
        lines.add(fact("对象", "About", thing));
        String order = row.path("order_id").asText();
        if (!order.isEmpty()) {
            lines.add(fact("订单", "Order", order));
        }
        if (!agent.isEmpty()) {
            lines.add(fact("客服", "Agent", agent));
        }
        return new Finding(
                new Label(store + " " + name.zh(), store + ": " + name.en()),
                lines,
                links.store(row.path("store_id").asText()),
                agent.isEmpty() ? List.of() : List.of(agent));
    }

    private static ZoneId zone(String name) {
        return ZoneId.of(name);
    }

    private static Line fact(String zh, String en, String value) {
        return Line.fact(new Label(zh, en), new Label(value, value));
    }
}
