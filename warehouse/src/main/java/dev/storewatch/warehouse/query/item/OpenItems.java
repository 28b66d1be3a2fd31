package dev.storewatch.warehouse.query.item;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How many things wait, by age, and the oldest of them. */
public record OpenItems(OpenKind kind, Instant asOf, List<Long> ages, List<OpenItem> oldest) {
    /** Ends of the ages counted, in hours; the last age has no end. */
    public static final List<Integer> AGES = List.of(2, 24, 48, 72);

    public OpenItems {
        ages = List.copyOf(ages);
        oldest = List.copyOf(oldest);
    }

    public long count() {
        return ages.stream().mapToLong(Long::longValue).sum();
    }

    public Duration age(OpenItem item) {
        Duration age = Duration.between(item.since(), asOf);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
