package dev.storewatch.warehouse.query;

import dev.storewatch.warehouse.metric.Metric;

/** Answers the pages' questions; a question that cannot be answered throws {@link WarehouseUnavailable}. Safe for use by many threads. */
public interface MetricReader {

    /** Every store and the newest day there is. */
    Directory directory();

    /** All of the directory's stores over a period and the period before. */
    Overview overview(Directory directory, Period period);

    /** One metric of one or more stores by day. */
    Trend trend(Scope scope, Metric metric, DayRange range);

    /** How new the newest events are. */
    Freshness freshness();
}
