package dev.storewatch.warehouse.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every store configured or seen, by id, the first day each seen one has measures of, and the newest day any of them has. */
public record Directory(List<Store> stores, Map<StoreId, LocalDate> firstDays, Optional<LocalDate> newestDay) {
    public Directory {
        stores = List.copyOf(stores);
        firstDays = Map.copyOf(firstDays);
    }

    /** The first day a store has measures of; empty for one that has none. */
    public Optional<LocalDate> firstDay(StoreId store) {
        return Optional.ofNullable(firstDays.get(store));
    }
}
