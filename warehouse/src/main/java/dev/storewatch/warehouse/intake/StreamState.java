package dev.storewatch.warehouse.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a stream's raw table holds.
 *
 * @param newest when its newest row was read; empty where it has none
 */
public record StreamState(String stream, long rows, Optional<Instant> newest) {

    static StreamState of(String stream, long rows, String newestUtc) {
        return new StreamState(
                stream,
                rows,
                rows == 0
                        ? Optional.empty()
                        : Optional.of(
                                LocalDateTime.parse(newestUtc.replace(' ', 'T')).toInstant(ZoneOffset.UTC)));
    }
}
