package dev.storewatch.ingest.event.privacy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** SipHash-2-4 with 128 bits of result: a keyed hash nobody can forge or reverse without the key, several times as fast as HMAC on short inputs. */
final class SipHash {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long key0;
    private final long key1;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long high;
    private long low;

    /** @param key 16 bytes */
    SipHash(byte[] key) {
        if (key.length != 16) {
            throw new IllegalArgumentException("The key has " + key.length + " bytes; it needs 16");
        }
        key0 = (long) WORD.get(key, 0);
        key1 = (long) WORD.get(key, 8);
    }

    /** Hashes the first bytes; the result is in {@link #high} and {@link #low}. */
    void hash(byte[] bytes, int length) {
        v0 = key0 ^ 0x736f6d6570736575L;
        v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = key0 ^ 0x6c7967656e657261L;
        v3 = key1 ^ 0x7465646279746573L;
        int at = 0;
        for (; at + 8 <= length; at += 8) {
            absorb((long) WORD.get(bytes, at));
        }
        long rest = (long) length << 56;
        for (int shift = 0; at < length; at++, shift += 8) {
            rest |= (bytes[at] & 0xFFL) << shift;
        }
        absorb(rest);
        v2 ^= 0xee;
        rounds(4);
        high = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        rounds(4);
        low = v0 ^ v1 ^ v2 ^ v3;
    }

    /** The first 8 bytes of the result, the first one lowest. */
    long high() {
        return high;
    }

    /** The last 8 bytes of the result, the first one lowest. */
    long low() {
        return low;
    }

    private void absorb(long word) {
        v3 ^= word;
        rounds(2);
        v0 ^= word;
    }

    private void rounds(int count) {
        long a = v0;
        long b = v1;
        long c = v2;
        long d = v3;
        for (int i = 0; i < count; i++) {
            a += b;
            b = Long.rotateLeft(b, 13) ^ a;
            a = Long.rotateLeft(a, 32);
            c += d;
            d = Long.rotateLeft(d, 16) ^ c;
            a += d;
            d = Long.rotateLeft(d, 21) ^ a;
            c += b;
            b = Long.rotateLeft(b, 17) ^ c;
            c = Long.rotateLeft(c, 32);
        }
        v0 = a;
        v1 = b;
        v2 = c;
        v3 = d;
    }
}
