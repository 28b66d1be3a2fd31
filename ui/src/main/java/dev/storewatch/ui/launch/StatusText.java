package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.breach.OpenBreaches;
import dev.storewatch.warehouse.intake.StreamState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How rows and freshness are written. */
final class StatusText {

    private StatusText() {}

    /** All streams in one line. */
    static String line(List<StreamState> streams, Instant now) {
        return streams.stream().map(stream -> stream(stream, now)).collect(Collectors.joining("; "));
    }

    /** One stream: its rows and when its newest row was read. */
    static String stream(StreamState stream, Instant now) {
        String rows = String.format(Locale.ROOT, "%s: %,d rows", stream.stream(), stream.rows());
        return stream.newest()
                .map(newest -> rows + ", newest read " + span(Duration.between(newest, now)) + " ago")
                .orElse(rows);
    }

    /** What is open, worst first: kinds by level. */
    static String breaches(List<OpenBreaches> open) {
        if (open.isEmpty()) {
            return "breaches: none open";
        }
        return open.stream()
                .map(breaches -> String.format(Locale.ROOT, "%,d %s", breaches.things(), breaches.kind()))
                .collect(Collectors.joining(", ", "breaches open: ", ""));
    }

    /** A span in its largest fitting unit. */
    static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 2 * 3600) {
            return seconds / 60 + " min";
        }
        return seconds < 2 * 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " days";
    }
}
