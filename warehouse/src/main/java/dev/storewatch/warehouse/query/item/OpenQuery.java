package dev.storewatch.warehouse.query.item;

import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.StoreId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What waits: the counts by age, and the oldest. */
final class OpenQuery {
    private static final Field<String> STORE_ID = DSL.field(DSL.name("store_id"), String.class);

    private final Scope scope;
    private final OpenKind kind;
    private final Instant now;

    OpenQuery(Scope scope, OpenKind kind, Instant now) {
        this.scope = scope;
        this.kind = kind;
        this.now = now;
    }

    OpenItems read(DSLContext sql, int oldest) {
        return new OpenItems(kind, now, ages(sql), oldest(sql, oldest));
    }

    private Condition open() {
        return STORE_ID.in(scope.ids())
                .and(DSL.condition(kind.since() + " IS NOT NULL"))
                .and(DSL.condition(kind.condition()));
    }

    private List<Long> ages(DSLContext sql) {
        Field<Integer> age = DSL.field(
                "arrayFirstIndex(hours -> {0} - toUnixTimestamp64Milli(assumeNotNull(" + kind.since()
                        + ")) < hours * 3600000, "
                        + OpenItems.AGES + ")",
                Integer.class,
                DSL.val(now.toEpochMilli()));
        List<Long> counts = new ArrayList<>(IntStream.rangeClosed(0, OpenItems.AGES.size())
                .mapToObj(_ -> 0L)
                .toList());
        sql.select(age.as("age"), DSL.count().as("items"))
                .from(DSL.table(DSL.name(kind.fact())))
                .where(open())
                .groupBy(DSL.field("age"))
                .forEach(row -> counts.set(bucket(row.get("age", Integer.class)), row.get("items", Long.class)));
        return counts;
    }

    /** The index found counts from 1, and is 0 for what is older than all ages. */
    private static int bucket(int index) {
        return index == 0 ? OpenItems.AGES.size() : index - 1;
    }

    private List<OpenItem> oldest(DSLContext sql, int most) {
        Field<Long> since = DSL.field("toUnixTimestamp64Milli(assumeNotNull(" + kind.since() + "))", Long.class)
                .as("since");
        return sql.select(
                        STORE_ID,
                        DSL.field(kind.id(), String.class).as("id"),
                        since,
                        DSL.field("toString(" + kind.about() + ")", String.class)
                                .as("about"),
                        DSL.field("toString(" + kind.sku() + ")", String.class).as("sku"),
                        DSL.field("toString(" + kind.agent() + ")", String.class)
                                .as("agent"))
                .from(DSL.table(DSL.name(kind.fact())))
                .where(open())
                .orderBy(since, DSL.field("id"))
                .limit(most)
                .fetch(OpenQuery::item);
    }

    private static OpenItem item(Record row) {
        return new OpenItem(
                new StoreId(row.get(STORE_ID)),
                row.get("id", String.class),
                Instant.ofEpochMilli(row.get("since", Long.class)),
                row.get("about", String.class),
                row.get("sku", String.class),
                row.get("agent", String.class));
    }
}
