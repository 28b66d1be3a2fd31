package dev.storewatch.warehouse.query.item;

import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.StoreId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Reads what is open, and what happened to one thing. Safe for many threads. */
public final class ItemReader {
    private final PageQueries queries;
    private final InstantSource clock;

    public ItemReader(PageQueries queries, InstantSource clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** What waits in these stores, with so many of the oldest. */
    public OpenItems open(Scope scope, OpenKind kind, int oldest) {
        Instant now = clock.instant();
        return queries.ask("what is open", sql -> new OpenQuery(scope, kind, now).read(sql, oldest));
    }

    /** What happened to a thing and to the order it belongs to, earliest first; empty when nothing is known of it. */
    public List<TimelineEvent> timeline(StoreId store, ThingKind kind, String id) {
        return queries.ask("the history of " + id, sql -> new TimelineQuery(store, kind, id).read(sql));
    }
}
