package dev.storewatch.warehouse.alert.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.rule.FlowSql;
import dev.storewatch.warehouse.alert.rule.OpenBreach;
import dev.storewatch.warehouse.alert.setting.Condition;
import dev.storewatch.warehouse.alert.setting.Rule;
import dev.storewatch.warehouse.alert.setting.Subject;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Grain;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Directory;
import dev.storewatch.warehouse.query.MeasureHistory;
import dev.storewatch.warehouse.query.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the past that a rule is tried on, in one query each. */
public final class PastReader {

    /** Breaches looked at at most, the newest. */
    private static final int MOST_BREACHES = 100_000;

    private static final String FLOW = "SELECT store_id, part, groupArray((slot, hits, cases)) AS counts FROM ("
            + "SELECT store_id, part, intDiv(toUnixTimestamp64Milli(happened_at) - {from:Int64}, 600000) AS slot,"
            + " countIf(is_hit) AS hits, count() AS cases FROM %s GROUP BY store_id, part, slot) GROUP BY store_id, part";

    private static final String BREACHES = "SELECT store_id, thing, thing_id, part,"
            + " toUnixTimestamp64Milli(since) AS since_ms, toUnixTimestamp64Milli(opened_at) AS opened_ms,"
            + " ifNull(toUnixTimestamp64Milli(closed_at), 0) AS closed_ms, agent_id, order_id FROM breach"
            + " WHERE kind = {kind:String} AND opened_at >= fromUnixTimestamp64Milli({from:Int64})"
            + " AND opened_at < fromUnixTimestamp64Milli({now:Int64}) ORDER BY opened_at DESC LIMIT "
            + (MOST_BREACHES + 1);

    private final Rows rows;
    private final MeasureHistory measures;
    private final Supplier<Directory> directory;

    /** @param directory every store */
    public PastReader(Rows rows, MeasureHistory measures, Supplier<Directory> directory) {
        this.rows = rows;
        this.measures = measures;
        this.directory = directory;
    }

    /** @param lookBack days before the first that are looked back at */
    DayPast days(Rule rule, Metric metric, int lookBack, LocalDate today, int days) {
        boolean ofAgents = rule.condition().subject() == Subject.AGENT;
        DayRange range = DayRange.endingOn(today.minusDays(1), days + lookBack);
        Map<MeasureHistory.Whose, Map<LocalDate, Sums>> read =
                measures.days(ofAgents ? Grain.AGENT_DAY : Grain.STORE_DAY, measures(metric), range);
        Map<String, Store> stores = stores();
        List<DayPast.Series> series = new ArrayList<>();
        read.forEach((whose, byDay) -> {
            Store store = stores.get(whose.store().value());
            if (store != null && rule.watches(whose.store().value())) {
                Sums[] all = DayPast.empty(range.days());
                byDay.forEach((day, sums) -> all[Math.toIntExact(ChronoUnit.DAYS.between(range.from(), day))] = sums);
                series.add(new DayPast.Series(store, whose.agent(), all));
            }
        });
        return new DayPast(series, range.from(), lookBack);
    }

    private static Set<Measure> measures(Metric metric) {
        return metric.formula() instanceof Formula.OverMeasures formula ? formula.measures() : MetricCatalog.measures();
    }

    private Map<String, Store> stores() {
        Map<String, Store> stores = new HashMap<>();
        directory.get().stores().forEach(store -> stores.put(store.id().value(), store));
        return stores;
    }

    FlowPast flow(Rule rule, Condition.Baseline condition, Instant from, Instant now) {
        Instant begin = from.minus(Duration.ofDays(7L * condition.weeks()))
                .atZone(Store.DEFAULT_ZONE)
                .toLocalDate()
                .atStartOfDay(Store.DEFAULT_ZONE)
                .toInstant();
        int slots = Math.toIntExact(Duration.between(begin, now).dividedBy(FlowPast.SLOT));
        Map<String, FlowPast.Slots> counts = new HashMap<>();
        for (JsonNode row :
                rows.select(String.format(FLOW, FlowSql.moments(condition.flow())), parameters(begin, now))) {
            String store = row.path("store_id").asText();
            String part = row.path("part").asText();
            if (rule.watches(store)) {
                FlowPast.Slots all = new FlowPast.Slots(store, new int[slots], new int[slots]);
                row.path("counts").forEach(count -> {
                    int slot = count.path(0).asInt();
                    if (slot < slots) {
                        all.hits()[slot] = count.path(1).asInt();
                        all.cases()[slot] = count.path(2).asInt();
                    }
                });
                counts.put(part.isEmpty() ? store : store + "/" + part, all);
            }
        }
        FlowPast past = new FlowPast(
                counts, begin, Math.toIntExact(Duration.between(begin, from).dividedBy(FlowPast.SLOT)));
        return condition.flow().isPartOfStore() ? past.ofStores() : past;
    }

    /** The breaches read; {@code isWhole} false: there are more. */
    record Breaches(BreachPast past, boolean isWhole) {}

    Breaches breaches(Condition.Breach condition, Instant from, Instant now) {
        Map<String, String> parameters = new HashMap<>(parameters(from.minus(Duration.ofDays(1)), now));
        parameters.put("param_kind", condition.breach());
        List<JsonNode> read = rows.select(BREACHES, parameters);
        Map<String, Store> stores = stores();
        Map<Store, List<BreachPast.Span>> spans = new HashMap<>();
        for (JsonNode row : read.subList(0, Math.min(MOST_BREACHES, read.size()))) {
            Store store = stores.get(row.path("store_id").asText());
            if (store != null) {
                spans.computeIfAbsent(store, _ -> new ArrayList<>()).add(span(row));
            }
        }
        return new Breaches(new BreachPast(spans, from, now), read.size() <= MOST_BREACHES);
    }

    private static BreachPast.Span span(JsonNode row) {
        long closed = row.path("closed_ms").asLong();
        OpenBreach breach = new OpenBreach(
                row.path("thing").asText(),
                row.path("thing_id").asText(),
                row.path("part").asText(),
                Rows.time(row.path("since_ms")),
                Rows.time(row.path("opened_ms")),
                row.path("agent_id").asText(),
                row.path("order_id").asText(),
                true);
        return new BreachPast.Span(breach, closed == 0 ? Instant.MAX : Instant.ofEpochMilli(closed));
    }

    private static Map<String, String> parameters(Instant from, Instant now) {
        return Map.of(
                "param_from", String.valueOf(from.toEpochMilli()), "param_now", String.valueOf(now.toEpochMilli()));
    }
}
