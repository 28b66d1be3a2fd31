package dev.storewatch.warehouse.query;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.metric.Metric;
import java.time.InstantSource;

/** Reads measures from ClickHouse and forms metrics of them. */
public final class WarehouseReader implements MetricReader {
    private final PageQueries queries;
    private final InstantSource clock;

    /** Reads for one who sees these stores: no answer holds a number of another. */
    public WarehouseReader(WarehouseAccess access, VisibleStores visible, InstantSource clock) {
        this.queries = new PageQueries(access, visible);
        this.clock = clock;
    }

    @Override
    public Directory directory() {
        return queries.ask("the list of stores", DirectoryQuery::read);
    }

    @Override
    public Overview overview(Directory directory, Period period) {
        return queries.ask("the overview", sql -> new OverviewQuery(directory, period, clock.instant()).read(sql));
    }

    @Override
    public Trend trend(Scope scope, Metric metric, DayRange range) {
        return queries.ask(
                "the trend of " + metric.id(),
                sql -> new TrendQuery(scope, metric, range, scope.today(clock.instant())).read(sql));
    }

    @Override
    public Freshness freshness() {
        return queries.ask("the newest events", sql -> FreshnessQuery.read(sql, clock.instant()));
    }
}
