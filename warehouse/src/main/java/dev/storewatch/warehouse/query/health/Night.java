package dev.storewatch.warehouse.query.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a night's comparison of the measures with the raw events found.
 *
 * @param days local days looked at
 * @param cells measures compared
 * @param differences cells that differ
 * @param breachDifferences breaches that differ
 * @param first the first of both in words
 * @param failure why it could not be done; empty: it was done
 */
public record Night(
        Instant startedAt,
        Duration took,
        long days,
        long cells,
        long differences,
        long breachDifferences,
        List<String> first,
        String failure) {
    public Night {
        first = List.copyOf(first);
    }

    public boolean isClean() {
        return failure.isEmpty() && differences == 0 && breachDifferences == 0;
    }
}
