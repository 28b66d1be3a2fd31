package dev.storewatch.warehouse.alert.record;

import dev.storewatch.warehouse.alert.notice.Notice;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one alert.
 *
 * @param told what people were last told, or would have been; empty: nobody was to be told yet
 * @param entries its history, newest first
 */
public record Story(Optional<Notice> told, List<TimelineEntry> entries) {
    /** Of an alert nothing was written about. */
    public static final Story NONE = new Story(Optional.empty(), List.of());

    public Story {
        entries = List.copyOf(entries);
    }
}
