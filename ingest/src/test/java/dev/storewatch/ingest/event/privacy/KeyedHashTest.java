package dev.storewatch.ingest.event.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
    private static final byte[] SECRET = "key".getBytes(StandardCharsets.UTF_8);

    /** The widely published HMAC-SHA-256 example: key "key", f7bc83f430538424b13298e6aa6fb143… of this pangram. */
    @Test
    void buyerKeyIsTheFirstHalfOfHmacSha256() {
        BuyerKeys keys = new BuyerKeys(SECRET);
        String pangram = "The quick brown fox jumps over the lazy dog";
        assertThat(keys.keyOf(pangram)).isEqualTo("f7bc83f430538424b13298e6aa6fb143");
        assertThat(keys.keyOf(pangram)).isEqualTo("f7bc83f430538424b13298e6aa6fb143");
    }

    @Test
    void idsThatShareAPlaceInTheCacheKeepTheirOwnKeys() {
        BuyerKeys keys = new BuyerKeys(SECRET);
        // "Aa" and "BB" have the same hash code.
        String first = keys.keyOf("Aa");
        assertThat(keys.keyOf("BB")).isNotEqualTo(first);
        assertThat(keys.keyOf("Aa")).isEqualTo(first);
    }

    @Test
    void anEmptySecretIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BuyerKeys(new byte[0]))
                .withMessageContaining("secret");
    }

    /** Test vectors of SipHash's authors for 128 bits: key 00 01 … 0f, input empty, 00, 00 01. */
    @Test
    void sipHashGivesItsAuthorsResults() {
        assertThat(sipHash(0)).isEqualTo("a3817f04ba25a8e66df67214c7550293");
        assertThat(sipHash(1)).isEqualTo("da87c1d86b99af44347659119b22fc45");
        assertThat(sipHash(2)).isEqualTo("8177228da4a45dc7fca38bdef60affe4");
    }

    @Test
    void contentsThatDifferOnlyInWhereAFieldEndsHaveDifferentFingerprints() {
        Fingerprint fingerprint = new Fingerprint(SECRET);
        assertThat(of(fingerprint, "ab", "c")).isNotEqualTo(of(fingerprint, "a", "bc"));
        assertThat(of(fingerprint, "ab", "c")).isEqualTo(of(fingerprint, "ab", "c"));
    }

    private static String of(Fingerprint fingerprint, String first, String second) {
        fingerprint.start();
        fingerprint.add(first);
        fingerprint.add(second);
        fingerprint.finish();
        return fingerprint.high() + " " + fingerprint.low();
    }

    private static String sipHash(int length) {
        byte[] key = new byte[16];
        byte[] input = new byte[length];
        for (byte i = 0; i < 16; i++) {
            key[i] = i;
        }
        for (byte i = 0; i < length; i++) {
            input[i] = i;
        }
        SipHash hash = new SipHash(key);
        hash.hash(input, length);
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(Long.reverseBytes(hash.high())) + hex.toHexDigits(Long.reverseBytes(hash.low()));
    }
}
