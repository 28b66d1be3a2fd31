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
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.metric.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fires when a stream that usually brings events in every five minutes brought none: the data is missing, not the buyers. */
final class FeedDown implements Watch {

    static final String RULE = "feed_down";

    private static final Duration SILENCE = Duration.ofMinutes(5);
    /** Events expected in the silence, at which none is no chance: e to the minus 20. */
    private static final double EXPECTED = 20;

    private static final String QUERY =
            "SELECT stream, countIf(ingested_at >= fromUnixTimestamp64Milli({silent:Int64}))"
                    + " AS lately, count() AS usual FROM ("
                    + "SELECT 'orders' AS stream, ingested_at FROM order_event WHERE occurred_at >= fromUnixTimestamp64Milli({day:Int64})"
                    + " UNION ALL SELECT 'chats', ingested_at FROM chat_event WHERE occurred_at >= fromUnixTimestamp64Milli({day:Int64})"
                    + " UNION ALL SELECT 'reviews', ingested_at FROM review_event WHERE occurred_at >= fromUnixTimestamp64Milli({day:Int64})"
                    + ") WHERE ingested_at >= fromUnixTimestamp64Milli({hour:Int64}) GROUP BY stream";

    private static final Policy POLICY =
            new Policy(new Timing(Duration.ZERO, Duration.ofMinutes(1), Duration.ofHours(1)), List.of(), true);

    private final Rows rows;
    private final Links links;

    FeedDown(Rows rows, Links links) {
        this.rows = rows;
        this.links = links;
    }

    @Override
    public List<Judged> look(Instant now, OpenAlerts open) {
        Map<String, String> parameters = Map.of(
                "param_silent", String.valueOf(now.minus(SILENCE).toEpochMilli()),
                "param_hour", String.valueOf(now.minus(Duration.ofHours(1)).toEpochMilli()),
                "param_day", String.valueOf(now.minus(Duration.ofDays(1)).toEpochMilli()));
        List<Judged> looks = new ArrayList<>();
        for (JsonNode row : rows.select(QUERY, parameters)) {
            String stream = row.path("stream").asText();
            long lately = row.path("lately").asLong();
            // The hour before the silence, as events in five minutes.
            double usual = (row.path("usual").asLong() - lately) / 11.0;
            looks.add(new Judged(
                    new AlertKey(RULE, stream), "", observation(lately, usual), finding(stream, usual), POLICY, false));
        }
        return looks;
    }

    static Observation observation(long lately, double usual) {
        if (lately > 0) {
            return new Observation.Right();
        }
        return usual >= EXPECTED ? new Observation.Wrong(Severity.CRITICAL) : new Observation.Undecided();
    }

    private Finding finding(String stream, double usual) {
        String expected = String.valueOf(Math.round(usual));
        return new Finding(
                new Label("数据中断:" + stream + " 5 分钟无事件", "Feed down: no event of " + stream + " for 5 min"),
                List.of(Line.fact(
                        new Label("平时 5 分钟", "Usual in 5 min"), new Label(expected + " 条", expected + " events"))),
                links.overview(),
                List.of());
    }
}
