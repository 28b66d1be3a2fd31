package dev.storewatch.warehouse.alert.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts channels' secrets for the warehouse: AES-256-GCM under a key of the home's secrets file, bound to what the text belongs to. */
public final class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String VERSION = "v1:";

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param hexKey 32 bytes in hexadecimal */
    public Seal(String hexKey) {
        byte[] bytes = HexFormat.of().parseHex(hexKey);
        if (bytes.length != 32) {
            throw new IllegalArgumentException(
                    "The key of the channels' secrets must have 32 bytes, has " + bytes.length);
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** @param owner what the text belongs to; it can be opened for the same owner alone */
    public String close(String text, String owner) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return VERSION + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Cannot encrypt a secret of " + owner, failure);
        }
    }

    public String open(String sealed, String owner) {
        if (!sealed.startsWith(VERSION)) {
            throw new IllegalArgumentException("Not a sealed secret of " + owner);
        }
        byte[] both = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE), owner)
                    .doFinal(both, NONCE, both.length - NONCE);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalArgumentException(
                    "Cannot open the secret of " + owner
                            + ": it was sealed with another key; keep the home's secrets file with the warehouse, or enter the secret anew",
                    failure);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
