package dev.storewatch.warehouse.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.OpenAlerts;
import dev.storewatch.warehouse.alert.evaluate.Policy;
import dev.storewatch.warehouse.alert.evaluate.Watch;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.life.Status;
import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.metric.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fires when buyers wrote less in half an hour than at the same weekday and time of the last eight weeks, unless the stream itself is down: then
 * that alert says it.
 */
final class FewerThanUsual implements Watch {

    static final String RULE = "fewer_messages";
    static final int WEEKS = 8;
    static final int FEWEST_WEEKS = 4;

    /** Below this median a quiet half hour is no news. */
    private static final double SMALLEST_MEDIAN = 20;

    private static final String QUERY = "SELECT store_id, groupArray((week, messages)) AS counts FROM ("
            + "SELECT store_id, intDiv({now:Int64} - toUnixTimestamp64Milli(occurred_at), 604800000) AS week,"
            + " count() AS messages FROM chat_event WHERE type = 'message.sent' AND sender = 'BUYER'"
            + " AND occurred_at > fromUnixTimestamp64Milli({from:Int64})"
            + " AND occurred_at <= fromUnixTimestamp64Milli({now:Int64})"
            + " AND ({now:Int64} - toUnixTimestamp64Milli(occurred_at)) % 604800000 < 1800000"
            + " GROUP BY store_id, week) GROUP BY store_id";

    private static final Policy POLICY =
            new Policy(new Timing(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ZERO), List.of(), false);

    private final Rows rows;
    private final Links links;

    FewerThanUsual(Rows rows, Links links) {
        this.rows = rows;
        this.links = links;
    }

    @Override
    public List<Judged> look(Instant now, OpenAlerts open) {
        boolean feedIsDown = open.open(FeedDown.RULE).stream()
                .anyMatch(alert ->
                        alert.key().subject().equals("chats") && alert.state().status() == Status.FIRING);
        Map<String, String> parameters = Map.of(
                "param_now", String.valueOf(now.toEpochMilli()),
                "param_from",
                        String.valueOf(
                                now.minus(Duration.ofDays(7L * WEEKS + 1)).toEpochMilli()));
        List<Judged> looks = new ArrayList<>();
        for (JsonNode row : rows.select(QUERY, parameters)) {
            looks.add(judged(row, feedIsDown));
        }
        return looks;
    }

    private Judged judged(JsonNode row, boolean feedIsDown) {
        String storeId = row.path("store_id").asText();
        double[] weeks = new double[WEEKS + 1];
        row.path("counts").forEach(count -> {
            int week = count.path(0).asInt();
            if (week <= WEEKS) {
                weeks[week] = count.path(1).asDouble();
            }
        });
        Usual usual = usual(weeks);
        return new Judged(
                new AlertKey(RULE, storeId),
                storeId,
                observation(weeks[0], usual),
                finding(storeId, weeks[0], usual),
                POLICY,
                feedIsDown);
    }

    /** Of the past weeks, those from the first in which the store had buyers at all: before that it did not exist. */
    static Usual usual(double[] weeks) {
        int oldest = WEEKS;
        while (oldest > 0 && weeks[oldest] == 0) {
            oldest--;
        }
        double[] past = new double[oldest];
        System.arraycopy(weeks, 1, past, 0, oldest);
        return Usual.of(past);
    }

    static Observation observation(double lately, Usual usual) {
        if (usual.weeks() < FEWEST_WEEKS || usual.median() < SMALLEST_MEDIAN) {
            return new Observation.Undecided();
        }
        if (lately < usual.low()) {
            return new Observation.Wrong(Severity.WARNING);
        }
        return lately >= (usual.low() + usual.median()) / 2 ? new Observation.Right() : new Observation.Undecided();
    }

    private Finding finding(String storeId, double lately, Usual usual) {
        String now = String.valueOf(Math.round(lately));
        String normal = "≥ " + Math.round(usual.low()) + " (" + Math.round(usual.median()) + ")";
        return new Finding(
                new Label(
                        storeId + " 咨询比平时少:30 分钟 " + now + " 条",
                        storeId + ": fewer messages than usual, " + now + " in 30 min"),
                List.of(
                        Line.fact(new Label("平时", "Usual"), new Label(normal, normal)),
                        Line.fact(
                                new Label("对比周数", "Weeks compared"),
                                new Label(String.valueOf(usual.weeks()), String.valueOf(usual.weeks())))),
                links.store(storeId),
                List.of());
    }
}
