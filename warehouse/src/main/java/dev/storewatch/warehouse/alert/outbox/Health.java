package dev.storewatch.warehouse.alert.outbox;

import dev.storewatch.warehouse.alert.channel.Channel;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which channels are known not to work as they are set; one message in ten minutes tries again. Not thread-safe. */
final class Health {

    private static final Duration PROBE = Duration.ofMinutes(10);

    private record Ill(Instant until, String why, URI address, String secret) {
        boolean isOf(Channel channel) {
            return address.equals(channel.address()) && secret.equals(channel.secret());
        }
    }

    private final Map<String, Ill> ill = new HashMap<>();

    void failed(Channel channel, String why, Instant now) {
        ill.put(channel.id(), new Ill(now.plus(PROBE), why, channel.address(), channel.secret()));
    }

    void worked(Channel channel) {
        ill.remove(channel.id());
    }

    /** Why nothing is to be sent there now; empty: send. A channel whose address or secret was changed since may be set right. */
    Optional<String> illness(Channel channel, Instant now) {
        return Optional.ofNullable(ill.get(channel.id()))
                .filter(found -> now.isBefore(found.until()) && found.isOf(channel))
                .map(Ill::why);
    }
}
