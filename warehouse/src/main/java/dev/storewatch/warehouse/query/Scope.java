package dev.storewatch.warehouse.query;

import dev.storewatch.warehouse.metric.Metric;
import dev.storewatch.warehouse.metric.Thresholds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The stores a question is about: one, or all that the asker may see. A question about no store has no answer but an empty one. */
public record Scope(List<Store> stores) {
    public Scope {
        stores = List.copyOf(stores);
    }

    public static Scope of(Store store) {
        return new Scope(List.of(store));
    }

    public List<String> ids() {
        return stores.stream().map(store -> store.id().value()).toList();
    }

    /** The store, when it is one. */
    public Optional<Store> single() {
        return stores.size() == 1 ? Optional.of(stores.getFirst()) : Optional.empty();
    }

    public Optional<Store> find(String id) {
        return stores.stream().filter(store -> store.id().value().equals(id)).findFirst();
    }

    /** The currency all of them have; empty when there are several, whose amounts must not be added. */
    public Optional<String> currency() {
        List<String> all = stores.stream().map(Store::currency).distinct().toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** The limits a metric is judged by: the store's, when it is one, else the catalogue's. */
    public Optional<Thresholds.Fixed> limits(Metric metric) {
        return single().map(store -> store.limits(metric))
                .orElseGet(() -> metric.thresholds().limits(Optional.empty()));
    }

    /** The local date of the first store: where all stores are of one zone, of all. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(
                now, stores.isEmpty() ? Store.DEFAULT_ZONE : stores.getFirst().zone());
    }
}
