package dev.storewatch.warehouse.query.item;

import dev.storewatch.warehouse.query.StoreId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The raw events of a thing and of the order it belongs to, in their order; one event once, however often it was stored. */
final class TimelineQuery {
    private static final List<String> OF_ORDERS = List.of(
            "order_id",
            "refund_id",
            "complaint_id",
            "amount",
            "kind",
            "reason_code",
            "reason",
            "waybill_no",
            "carrier",
            "action",
            "in_favour_of",
            "source",
            "category",
            "upheld",
            "responsible",
            "channel",
            "sku_id");
    private static final List<String> OF_REVIEWS = List.of("review_id", "order_id", "rating", "text", "sku_id");

    private final StoreId store;
    private final ThingKind kind;
    private final String id;

    TimelineQuery(StoreId store, ThingKind kind, String id) {
        this.store = store;
        this.kind = kind;
        this.id = id;
    }

    List<TimelineEvent> read(DSLContext sql) {
        String order = order(sql);
        List<TimelineEvent> events = new ArrayList<>();
        switch (kind) {
            case ORDER, REFUND, COMPLAINT, REVIEW -> {
                events.addAll(events(sql, "order_event", OF_ORDERS, orders(order)));
                events.addAll(events(sql, "review_event", OF_REVIEWS, reviews(order)));
            }
            case CONVERSATION -> {}
        }
        events.sort(Comparator.comparing(TimelineEvent::at).thenComparing(TimelineEvent::id));
        return events;
    }

    /** The order a thing belongs to; empty where it names none. */
    private String order(DSLContext sql) {
        return switch (kind) {
            case ORDER -> id;
            case REFUND -> order(sql, "refund_fact", "refund_id");
            case COMPLAINT -> order(sql, "complaint_fact", "complaint_id");
            case REVIEW -> order(sql, "review_fact", "review_id");
            case CONVERSATION -> "";
        };
    }

    private String order(DSLContext sql, String fact, String key) {
        return sql
                .select(field("order_id"))
                .from(DSL.table(DSL.name(fact)))
                .where(field("store_id").eq(store.value()).and(field(key).eq(id)))
                .fetch(field("order_id"))
                .stream()
                .findFirst()
                .orElse("");
    }

    private Condition orders(String order) {
        Condition ofOrder =
                order.isEmpty() ? DSL.falseCondition() : field("order_id").eq(order);
        return switch (kind) {
            case REFUND ->
                field("refund_id").eq(id).or(ofOrder.and(field("refund_id").eq("")));
            case COMPLAINT ->
                field("complaint_id")
                        .eq(id)
                        .or(ofOrder.and(field("complaint_id").eq("")));
            case ORDER, REVIEW -> ofOrder;
            case CONVERSATION -> DSL.falseCondition();
        };
    }

    private Condition reviews(String order) {
        Condition ofOrder =
                order.isEmpty() ? DSL.falseCondition() : field("order_id").eq(order);
        return kind == ThingKind.REVIEW ? field("review_id").eq(id).or(ofOrder) : ofOrder;
    }

    private List<TimelineEvent> events(DSLContext sql, String table, List<String> columns, Condition condition) {
        List<Field<?>> fields = new ArrayList<>(List.of(
                field("event_id"),
                field("type"),
                field("agent_id"),
                DSL.field("toUnixTimestamp64Milli(occurred_at)", Long.class).as("at")));
        columns.forEach(column -> fields.add(
                DSL.field("ifNull(toString(" + column + "), '')", String.class).as("carried_" + column)));
        return sql
                .select(fields)
                .from(DSL.table(DSL.name(table)))
                .where(field("store_id").eq(store.value()).and(condition))
                .fetch(row -> event(row, columns))
                .stream()
                .distinct()
                .toList();
    }

    private static TimelineEvent event(Record row, List<String> columns) {
        Map<String, String> carried = new HashMap<>();
        for (String column : columns) {
            String value = row.get("carried_" + column, String.class);
            if (!value.isEmpty() && !("rating".equals(column) && "0".equals(value))) {
                carried.put(column, value);
            }
        }
        return new TimelineEvent(
                row.get(field("event_id")),
                Instant.ofEpochMilli(row.get("at", Long.class)),
                row.get(field("type")),
                row.get(field("agent_id")),
                carried);
    }

    private static Field<String> field(String name) {
        return DSL.field(DSL.name(name), String.class);
    }
}
