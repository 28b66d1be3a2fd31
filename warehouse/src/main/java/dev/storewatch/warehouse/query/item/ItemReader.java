package dev.storewatch.warehouse.query.item;

import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.Scope;
import java.time.Instant;
import java.time.InstantSource;

/** Reads what is open. Safe for many threads. */
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
}
