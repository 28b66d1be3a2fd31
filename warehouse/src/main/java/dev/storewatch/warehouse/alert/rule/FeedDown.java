package dev.storewatch.warehouse.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.OpenAlerts;
import dev.storewatch.warehouse.alert.evaluate.Policy;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.metric.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fires when a stream that usually brings many events in so short a time brought none: the data is missing, not the buyers. */
final class FeedDown implements RuleWatch {

    private static final String QUERY =
            "SELECT stream, countIf(ingested_at >= fromUnixTimestamp64Milli({silent:Int64}))"
                    + " AS lately, count() AS usual FROM ("
                    + "SELECT 'orders' AS stream, ingested_at FROM order_event WHERE occurred_at >= fromUnixTimestamp64Milli({day:Int64})"
                    + " UNION ALL SELECT 'chats', ingested_at FROM chat_event WHERE occurred_at >= fromUnixTimestamp64Milli({day:Int64})"
                    + " UNION ALL SELECT 'reviews', ingested_at FROM review_event WHERE occurred_at >= fromUnixTimestamp64Milli({day:Int64})"
                    + ") WHERE ingested_at >= fromUnixTimestamp64Milli({hour:Int64}) GROUP BY stream";

    private final Rows rows;
    private final Links links;

    FeedDown(Rows rows, Links links) {
        this.rows = rows;
        this.links = links;
    }

    @Override
    public List<Judged> look(List<Rule> rules, Instant now, OpenAlerts open) {
        List<Judged> looks = new ArrayList<>();
        for (Rule rule : rules) {
            Condition.FeedDown condition = (Condition.FeedDown) rule.condition();
            for (JsonNode row : rows.select(QUERY, parameters(condition, now))) {
                String stream = row.path("stream").asText();
                long lately = row.path("lately").asLong();
                double usual = FeedTest.usual(condition, row.path("usual").asLong() - lately);
                looks.add(new Judged(
                        new AlertKey(rule.id(), stream),
                        "",
                        FeedTest.observation(condition, lately, usual, rule.severity()),
                        finding(condition, stream, usual),
                        Policy.of(rule),
                        false));
            }
        }
        return looks;
    }

    private static Map<String, String> parameters(Condition.FeedDown condition, Instant now) {
        return Map.of(
                "param_silent", String.valueOf(now.minus(condition.silence()).toEpochMilli()),
                "param_hour",
                        String.valueOf(now.minus(condition.silence())
                                .minus(FeedTest.COMPARED)
                                .toEpochMilli()),
                "param_day", String.valueOf(now.minus(Duration.ofDays(1)).toEpochMilli()));
    }

    private Finding finding(Condition.FeedDown condition, String stream, double usual) {
        String expected = String.valueOf(Math.round(usual));
        long minutes = condition.silence().toMinutes();
        return new Finding(
                new Label(
                        "数据中断:" + stream + " " + minutes + " 分钟无事件",
                        "Feed down: no event of " + stream + " for " + minutes + " min"),
                List.of(Line.fact(
                        new Label("平时 " + minutes + " 分钟", "Usual in " + minutes + " min"),
                        new Label(expected + " 条", expected + " events"))),
                links.overview(),
                List.of());
    }
}
