package dev.storewatch.warehouse.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every store configured or seen, by id, and the newest day any of them has measures of. */
public record Directory(List<Store> stores, Optional<LocalDate> newestDay) {
    public Directory {
        stores = List.copyOf(stores);
    }
}
