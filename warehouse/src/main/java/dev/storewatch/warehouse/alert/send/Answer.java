package dev.storewatch.warehouse.alert.send;

import java.time.Duration;
import java.util.Optional;

/** What a product answered over HTTP. */
public record Answer(int status, String body, String retryAfter) {

    private static final int SHOWN = 200;

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The rest asked for in seconds, at most an hour. */
    public Optional<Duration> rest() {
        if (!retryAfter.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Math.min(3600, Math.max(1, Long.parseLong(retryAfter)))));
    }

    /** Status and the start of the body, for the delivery log. */
    public String said() {
        String oneLine = body.replaceAll("\\s+", " ").strip();
        return status + (oneLine.isEmpty() ? "" : " " + oneLine.substring(0, Math.min(SHOWN, oneLine.length())));
    }
}
