package dev.storewatch.warehouse.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one night's comparison found.
 *
 * @param days local days looked at
 * @param cells measures compared
 * @param differences cells that differ
 * @param breachDifferences breaches that differ
 * @param firstDifferences the first of both in words
 * @param failure why it could not be done; empty: it was done
 */
public record VerifyRun(
        Instant startedAt,
        Duration took,
        long days,
        long cells,
        long differences,
        long breachDifferences,
        List<String> firstDifferences,
        String failure) {
    private static final int MOST_SHOWN = 20;

    public VerifyRun {
        firstDifferences = firstDifferences.stream().limit(MOST_SHOWN).toList();
    }

    static VerifyRun failed(Instant startedAt, Duration took, long days, String failure) {
        return new VerifyRun(startedAt, took, days, 0, 0, 0, List.of(), failure);
    }

    /** Whether everything was compared and nothing differed. */
    public boolean isClean() {
        return failure.isEmpty() && differences == 0 && breachDifferences == 0;
    }
}
