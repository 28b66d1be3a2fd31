package dev.storewatch.warehouse.alert.record;

import dev.storewatch.warehouse.alert.life.AlertState;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.metric.Label;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One change of an alert: what is written, and the order to tell people.
 *
 * @param number counts the alert's changes from 1
 * @param notice empty: nobody is told
 * @param decisionId the decision that led to it; empty: none did
 */
public record AlertChange(
        AlertKey key,
        String storeId,
        long number,
        Instant at,
        AlertState state,
        Label title,
        Optional<Notice> notice,
        List<String> channels,
        boolean urgent,
        String decisionId) {

    public AlertChange {
        channels = List.copyOf(channels);
    }
}
