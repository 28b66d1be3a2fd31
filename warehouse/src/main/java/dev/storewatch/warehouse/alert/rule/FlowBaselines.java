package dev.storewatch.warehouse.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.OpenAlerts;
import dev.storewatch.warehouse.alert.evaluate.Policy;
import dev.storewatch.warehouse.alert.life.Status;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.setting.Condition.Baseline;
import dev.storewatch.warehouse.alert.setting.Flow;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.ShippedRules;
import dev.storewatch.warehouse.alert.setting.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fires when far more, or far fewer, happened than at the same weekday and time of past weeks. Fewer is no finding while the stream itself is down:
 * then that alert says it.
 */
final class FlowBaselines implements RuleWatch {

    private static final int LONGEST = 8;

    /** Milliseconds of a day: past days end at the same time as now. */
    private static final long DAY = 86_400_000;

    private static final String COUNTS = "SELECT store_id, part, groupArray((day, slice, hits, cases)) AS counts FROM ("
            + "SELECT store_id, part, intDiv(age, 86400000) AS day, %s AS slice, countIf(is_hit) AS hits, count() AS cases"
            + " FROM (SELECT store_id, part, {now:Int64} - toUnixTimestamp64Milli(happened_at) AS age, is_hit FROM %s)"
            + " GROUP BY store_id, part, day, slice) GROUP BY store_id, part";

    private record Key(Flow flow, int minutes, int weeks, Baseline.Side side) {}

    /** Of whom it is counted; {@code part} empty: the store. */
    private record Who(String storeId, String part) {
        String subject() {
            return part.isEmpty() ? storeId : storeId + "/" + part;
        }
    }

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
        Map<Key, Map<Who, FlowCounts>> counts = new HashMap<>();
        Map<AlertKey, List<Incidents.Span>> past =
                incidents.of(rules.stream().map(Rule::id).toList(), now.minus(Duration.ofDays(7L * LONGEST + 2)));
        List<Judged> looks = new ArrayList<>();
        for (Rule rule : rules) {
            Baseline condition = (Baseline) rule.condition();
            boolean inhibited = condition.side() == Baseline.Side.FEWER && isDown(condition.flow().stream(), open);
            Map<AlertKey, Instant> standing = standing(rule, open);
            Key key = new Key(condition.flow(), condition.minutes(), condition.weeks(), condition.side());
            counts.computeIfAbsent(key, _ -> counts(condition, now)).forEach((who, counted) -> {
                if (rule.watches(who.storeId())) {
                    AlertKey alert = new AlertKey(rule.id(), who.subject());
                    List<Incidents.Span> left = past.getOrDefault(alert, List.of());
                    Verdict verdict = BaselineTest.judge(
                            condition, counted, leftOut(left, standing.get(alert), now), rule.severity());
                    looks.add(new Judged(
                            alert,
                            who.storeId(),
                            verdict.observation(),
                            finding(condition, who, verdict),
                            Policy.of(rule),
                            inhibited));
                }
            });
        }
        return looks;
    }

    /** The firing that stands is no past: what it is about is still looked at. */
    private static FlowCounts.LeftOut leftOut(List<Incidents.Span> incidents, @Nullable Instant standing, Instant now) {
        return (daysAgo, minutes) -> {
            Instant end = now.minus(Duration.ofDays(daysAgo));
            Instant start = end.minus(Duration.ofMinutes(minutes));
            return incidents.stream()
                    .filter(span -> daysAgo > 0 || !span.from().equals(standing))
                    .anyMatch(span -> span.touches(start, end));
        };
    }

    /** When each alert of a rule that still stands fired. */
    private static Map<AlertKey, Instant> standing(Rule rule, OpenAlerts open) {
        Map<AlertKey, Instant> standing = new HashMap<>();
        open.open(rule.id()).forEach(row -> standing.put(row.key(), row.state().firedAt()));
        return standing;
    }

    private static boolean isDown(String stream, OpenAlerts open) {
        return open.open(ShippedRules.FEED_DOWN).stream()
                .anyMatch(alert ->
                        alert.key().subject().equals(stream) && alert.state().status() == Status.FIRING);
    }

    private Map<Who, FlowCounts> counts(Baseline condition, Instant now) {
        int[] spans = FlowCounts.spans(condition);
        int days = FlowCounts.days(condition);
        StringBuilder slice = new StringBuilder("multiIf(");
        for (int i = 0; i < spans.length - 1; i++) {
            slice.append("age % ")
                    .append(DAY)
                    .append(" < ")
                    .append(spans[i] * 60_000L)
                    .append(", ")
                    .append(i)
                    .append(", ");
        }
        slice.append(spans.length - 1).append(')');
        Map<String, String> parameters = Map.of(
                "param_now", String.valueOf(now.toEpochMilli()),
                "param_from", String.valueOf(now.minus(Duration.ofDays(days)).toEpochMilli()));
        Map<Who, int[][][]> read = new HashMap<>();
        Map<String, Integer> begun = new HashMap<>();
        for (JsonNode row : rows.select(String.format(COUNTS, slice, FlowSql.moments(condition.flow())), parameters)) {
            Who who = new Who(row.path("store_id").asText(), row.path("part").asText());
            int[][][] counted = new int[2][days][spans.length];
            row.path("counts").forEach(count -> {
                int day = count.path(0).asInt();
                if (day < days) {
                    begun.merge(who.storeId(), day, Math::max);
                    // A slice is part of its span and of all longer ones.
                    for (int i = count.path(1).asInt(); i < spans.length; i++) {
                        counted[0][day][i] += count.path(2).asInt();
                        counted[1][day][i] += count.path(3).asInt();
                    }
                }
            });
            read.put(who, counted);
        }
        Map<String, int[][]> ofStores = new HashMap<>();
        if (condition.flow().isPartOfStore()) {
            read.forEach((who, counted) -> ofStores.merge(who.storeId(), counted[0], FlowBaselines::sum));
        }
        Map<Who, FlowCounts> counts = new HashMap<>();
        read.forEach((who, counted) -> counts.put(
                who,
                new FlowCounts(
                        spans,
                        counted[0],
                        ofStores.getOrDefault(who.storeId(), counted[1]),
                        begun.getOrDefault(who.storeId(), 0))));
        return counts;
    }

    private static int[][] sum(int[][] one, int[][] other) {
        int[][] sum = new int[one.length][];
        for (int day = 0; day < one.length; day++) {
            sum[day] = one[day].clone();
            for (int i = 0; i < sum[day].length; i++) {
                sum[day][i] += other[day][i];
            }
        }
        return sum;
    }

    private Finding finding(Baseline condition, Who who, Verdict seen) {
        String name = who.part().isEmpty() ? who.storeId() : who.storeId() + " " + who.part();
        boolean isOfAgent = condition.flow().subject() == Subject.AGENT;
        return new Finding(
                VerdictText.title(condition, name, seen),
                VerdictText.lines(condition, seen),
                links.store(who.storeId()),
                isOfAgent ? List.of(who.part()) : List.of());
    }
}
