package dev.storewatch.warehouse.query;

/** Makes readers, each for one who sees certain stores. */
@FunctionalInterface
public interface MetricReaders {
    MetricReader seeing(VisibleStores visible);
}
