package dev.storewatch.ingest.event.privacy;

import java.util.Arrays;

/**
 * Keyed hash of an event's content, 128 bits: two events of one identity have the same if and only if their contents are the same. Fields are added in the
 * order of the contract's tables, absent ones too, so that the bytes hashed spell one content only. Not thread-safe; reused.
 */
public final class Fingerprint {
    private static final byte ABSENT = 0;
    private static final byte PRESENT = 1;

    private final SipHash hash;
    private byte[] buffer = new byte[1024];
    private int size;

    /** @param secret the secret personal data is keyed with; the fingerprint's own key is derived from it */
    public Fingerprint(byte[] secret) {
        hash = new SipHash(Arrays.copyOf(new Hmac(secret).of("storewatch fingerprint"), 16));
    }

    public void start() {
        size = 0;
    }

    public void addAbsent() {
        room(1);
        buffer[size++] = ABSENT;
    }

    public void add(long value) {
        room(9);
        buffer[size++] = PRESENT;
        put(value, 8);
    }

    public void add(String value) {
        int length = value.length();
        room(5 + 2 * length);
        buffer[size++] = PRESENT;
        put(length, 4);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            buffer[size++] = (byte) c;
            buffer[size++] = (byte) (c >> 8);
        }
    }

    /** Hashes what was added since {@link #start}; then {@link #high} and {@link #low} hold the result. */
    public void finish() {
        hash.hash(buffer, size);
    }

    public long high() {
        return hash.high();
    }

    public long low() {
        return hash.low();
    }

    private void put(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            buffer[size++] = (byte) (value >> (8 * i));
        }
    }

    private void room(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
