package dev.storewatch.ingest.event.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under the installation's secret. Not thread-safe. */
final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    Hmac(byte[] secret) {
        if (secret.length == 0) {
            throw new IllegalArgumentException(
                    "The secret for personal data is empty: configure one of 32 random bytes");
        }
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ", which every Java must have", missing);
        }
    }

    /** The 32 bytes for the text's UTF-8. */
    byte[] of(String text) {
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
