package dev.storewatch.warehouse.alert.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which channels are known not to work; one message in ten minutes tries again. Not thread-safe. */
final class Health {

    private static final Duration PROBE = Duration.ofMinutes(10);

    private record Ill(Instant until, String why) {}

    private final Map<String, Ill> ill = new HashMap<>();

    void failed(String channelId, String why, Instant now) {
        ill.put(channelId, new Ill(now.plus(PROBE), why));
    }

    void worked(String channelId) {
        ill.remove(channelId);
    }

    /** Why nothing is to be sent there now; empty: send. */
    Optional<String> illness(String channelId, Instant now) {
        return Optional.ofNullable(ill.get(channelId))
                .filter(found -> now.isBefore(found.until()))
                .map(Ill::why);
    }
}
