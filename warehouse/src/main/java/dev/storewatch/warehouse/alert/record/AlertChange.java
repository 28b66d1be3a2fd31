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
 * @param wrongSince when what it is about began; {@link Instant#EPOCH}: not known
 * @param about the metric it is about; empty: none. Not kept, nor is the moment before it: both are for wording the notice
 * @param link page that shows what it is about; empty: none
 * @param tellAt when people may be told: the end of quiet hours, else the time of the change
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
        String decisionId,
        Instant wrongSince,
        Optional<About> about,
        String link,
        Instant tellAt) {

    public AlertChange {
        channels = List.copyOf(channels);
    }

    /** The same change, told in other words. */
    public AlertChange told(Notice words) {
        return new AlertChange(
                key,
                storeId,
                number,
                at,
                state,
                title,
                Optional.of(words),
                channels,
                urgent,
                decisionId,
                wrongSince,
                about,
                link,
                tellAt);
    }
}
