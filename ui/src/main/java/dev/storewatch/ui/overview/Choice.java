package dev.storewatch.ui.overview;

import dev.storewatch.ui.shell.Address;
import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.query.StoreId;
import java.util.Optional;

/** A store and one of its indicators. */
record Choice(StoreId store, Metric metric) {
    private static final String METRIC = "metric";

    /** What an address chooses, if it names both. */
    static Optional<Choice> of(Address address) {
        return address.said(METRIC)
                .flatMap(MetricCatalog::find)
                .filter(MetricCatalog.INDICATORS::contains)
                .flatMap(metric -> address.store().map(store -> new Choice(store, metric)));
    }

    Address in(Address address) {
        return address.with(store).with(METRIC, metric.id());
    }
}
