package dev.storewatch.warehouse.alert.channel;

import dev.storewatch.warehouse.metric.Language;
import java.net.URI;
import java.util.Map;

/** Plain channels for tests. */
public final class Channels {

    private Channels() {}

    public static Channel of(ChannelKind kind, String address, String secret) {
        return of(kind, address, secret, Language.ZH);
    }

    public static Channel of(ChannelKind kind, String address, String secret, Language language) {
        return new Channel(
                "c-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                "Team",
                kind,
                language,
                true,
                URI.create(address),
                secret,
                Map.of("agent-7", kind == ChannelKind.WECOM ? "li.wei" : "13800000000"));
    }
}
