package dev.storewatch.warehouse.query;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.metric.Metric;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Reads from ClickHouse, each answer over a connection of its own: opening one takes a millisecond and nothing can go stale. */
public final class WarehouseReader implements MetricReader {
    private final PageConnections connections;
    private final InstantSource clock;

    /** Reads for one who sees these stores: no answer holds a number of another. */
    public WarehouseReader(WarehouseAccess access, VisibleStores visible, InstantSource clock) {
        this.connections = new PageConnections(access, visible);
        this.clock = clock;
    }

    @Override
    public Directory directory() {
        return ask("the list of stores", DirectoryQuery::read);
    }

    @Override
    public Overview overview(Directory directory, Period period) {
        return ask("the overview", sql -> new OverviewQuery(directory, period, clock.instant()).read(sql));
    }

    @Override
    public Trend trend(Store store, Metric metric, DayRange range) {
        return ask("the trend of " + metric.id(), sql -> new TrendQuery(store, metric, range).read(sql));
    }

    @Override
    public Freshness freshness() {
        return ask("the newest events", sql -> FreshnessQuery.read(sql, clock.instant()));
    }

    private <T> T ask(String question, Function<DSLContext, T> answer) {
        try (Connection connection = connections.open()) {
            return answer.apply(PageConnections.on(connection));
        } catch (SQLException | DataAccessException failure) {
            throw new WarehouseUnavailable(question, failure);
        }
    }
}
