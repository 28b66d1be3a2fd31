package dev.storewatch.warehouse.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.OpenAlerts;
import dev.storewatch.warehouse.alert.evaluate.Policy;
import dev.storewatch.warehouse.alert.life.Status;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.setting.Condition.Baseline;
import dev.storewatch.warehouse.alert.setting.Flow;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.ShippedRules;
import dev.storewatch.warehouse.metric.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fires when far more, or far fewer, happened than at the same weekday and time of past weeks. Fewer is no finding while the stream itself is down:
 * then that alert says it.
 */
final class FlowBaselines implements RuleWatch {

    private static final int LONGEST = 8;

    private static final String COUNTS = "SELECT store_id, groupArray((week, happened)) AS counts FROM ("
            + "SELECT store_id, intDiv({now:Int64} - toUnixTimestamp64Milli(happened_at), 604800000) AS week,"
            + " count() AS happened FROM %s"
            + " WHERE ({now:Int64} - toUnixTimestamp64Milli(happened_at)) %% 604800000 < {span:Int64}"
            + " GROUP BY store_id, week) GROUP BY store_id";

    private record Key(Flow flow, int minutes) {}

    private final Rows rows;
    private final Links links;
    private final Incidents incidents;

    FlowBaselines(Rows rows, Links links) {
        this.rows = rows;
        this.links = links;
        this.incidents = new Incidents(rows);
    }

    @Override
    public List<Judged> look(List<Rule> rules, Instant now, OpenAlerts open) {
        Map<Key, Map<String, double[]>> counts = new HashMap<>();
        Map<AlertKey, List<Incidents.Span>> past =
                incidents.of(rules.stream().map(Rule::id).toList(), now.minus(Duration.ofDays(7L * LONGEST + 2)));
        List<Judged> looks = new ArrayList<>();
        for (Rule rule : rules) {
            Baseline condition = (Baseline) rule.condition();
            boolean inhibited = condition.side() == Baseline.Side.FEWER && isDown(condition.flow().stream(), open);
            counts.computeIfAbsent(new Key(condition.flow(), condition.minutes()), key -> counts(key, now))
                    .forEach((storeId, weeks) -> {
                        if (rule.watches(storeId)) {
                            List<Incidents.Span> left = past.getOrDefault(new AlertKey(rule.id(), storeId), List.of());
                            looks.add(judged(
                                    rule, condition, storeId, weeks, usual(condition, weeks, left, now), inhibited));
                        }
                    });
        }
        return looks;
    }

    private static boolean isDown(String stream, OpenAlerts open) {
        return open.open(ShippedRules.FEED_DOWN).stream()
                .anyMatch(alert ->
                        alert.key().subject().equals(stream) && alert.state().status() == Status.FIRING);
    }

    /** By store: this week's count, then those of the weeks before. */
    private Map<String, double[]> counts(Key key, Instant now) {
        Map<String, String> parameters = Map.of(
                "param_now", String.valueOf(now.toEpochMilli()),
                "param_span", String.valueOf(Duration.ofMinutes(key.minutes()).toMillis()),
                "param_from",
                        String.valueOf(
                                now.minus(Duration.ofDays(7L * LONGEST + 1)).toEpochMilli()));
        Map<String, double[]> counts = new HashMap<>();
        for (JsonNode row : rows.select(String.format(COUNTS, FlowSql.moments(key.flow())), parameters)) {
            double[] weeks = new double[LONGEST + 1];
            row.path("counts").forEach(count -> {
                int week = count.path(0).asInt();
                if (week <= LONGEST) {
                    weeks[week] = count.path(1).asDouble();
                }
            });
            counts.put(row.path("store_id").asText(), weeks);
        }
        return counts;
    }

    private static Usual usual(Baseline condition, double[] weeks, List<Incidents.Span> incidents, Instant now) {
        double[] past = new double[condition.weeks()];
        for (int week = 1; week <= past.length; week++) {
            Instant end = now.minus(Duration.ofDays(7L * week));
            Instant start = end.minus(Duration.ofMinutes(condition.minutes()));
            past[week - 1] = incidents.stream().anyMatch(span -> span.touches(start, end)) ? Double.NaN : weeks[week];
        }
        return BaselineTest.usual(past);
    }

    private Judged judged(
            Rule rule, Baseline condition, String storeId, double[] weeks, Usual usual, boolean inhibited) {
        return new Judged(
                new AlertKey(rule.id(), storeId),
                storeId,
                BaselineTest.observation(condition, weeks[0], usual, rule.severity()),
                finding(condition, storeId, weeks[0], usual),
                Policy.of(rule),
                inhibited);
    }

    private Finding finding(Baseline condition, String storeId, double lately, Usual usual) {
        boolean fewer = condition.side() == Baseline.Side.FEWER;
        Label flow = condition.flow().label();
        String now = String.valueOf(Math.round(lately));
        String normal = (fewer
                        ? "≥ " + Math.round(BaselineTest.low(condition, usual))
                        : "≤ " + Math.round(BaselineTest.high(condition, usual)))
                + " (" + Math.round(usual.median()) + ")";
        String span = String.valueOf(condition.minutes());
        return new Finding(
                new Label(
                        storeId + " " + flow.zh() + (fewer ? "比平时少:" : "比平时多:") + span + " 分钟 " + now,
                        storeId + ": " + (fewer ? "fewer " : "more ") + flow.en() + " than usual, " + now + " in "
                                + span + " min"),
                List.of(
                        Line.fact(new Label("平时", "Usual"), new Label(normal, normal)),
                        Line.fact(
                                new Label("对比周数", "Weeks compared"),
                                new Label(String.valueOf(usual.weeks()), String.valueOf(usual.weeks())))),
                links.store(storeId),
                List.of());
    }
}
