package dev.storewatch.ingest.intake.access;

import dev.storewatch.ingest.event.Stream;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Someone who may send events.
 *
 * @param tokenHash SHA-256 of the token, in hex
 * @param streams the streams it may send; empty: all
 * @param stores the stores whose events it may send; empty: all
 */
public record Client(String name, String tokenHash, Set<Stream> streams, Set<String> stores, Instant createdAt) {
    /** Becomes the name of a folder; longer or with other characters it would not be one everywhere. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final String RESERVED = "hook-";

    public Client {
        if (!NAME.matcher(name).matches() || name.startsWith(RESERVED)) {
            throw new IllegalArgumentException("Not a client's name: " + name
                    + " (up to 40 small letters, digits and hyphens, not beginning with " + RESERVED + ")");
        }
        streams = Set.copyOf(streams);
        stores = Set.copyOf(stores);
    }

    /** The client as which a platform's deliveries are kept and counted. */
    public static String ofHooks(String platform) {
        return RESERVED + platform;
    }

    public boolean maySend(Stream stream) {
        return streams.isEmpty() || streams.contains(stream);
    }

    public boolean maySendFor(String storeId) {
        return stores.isEmpty() || stores.contains(storeId);
    }

    @Override
    public String toString() {
        return "Client[" + name + "]";
    }
}
