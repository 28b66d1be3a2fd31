package dev.storewatch.ingest.event.privacy;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Turns buyers' ids into keys that do not tell who they are. Keeps the keys met lately, as a buyer's events come close together. Not thread-safe. */
public final class BuyerKeys {
    private static final int KEY_BYTES = 16;
    private static final int KEPT = 1 << 12;

    private final Hmac hmac;
    private final @Nullable String[] ids = new String[KEPT];
    private final String[] keys = new String[KEPT];

    public BuyerKeys(byte[] secret) {
        hmac = new Hmac(secret);
    }

    /** The first 16 bytes of HMAC-SHA-256(secret, id as UTF-8), as 32 hex digits. */
    public String keyOf(String buyerId) {
        int hash = buyerId.hashCode();
        int place = (hash ^ (hash >>> 16)) & (KEPT - 1);
        if (!buyerId.equals(ids[place])) {
            keys[place] = HexFormat.of().formatHex(hmac.of(buyerId), 0, KEY_BYTES);
            ids[place] = buyerId;
        }
        return keys[place];
    }
}
