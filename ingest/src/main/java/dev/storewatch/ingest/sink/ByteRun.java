package dev.storewatch.ingest.sink;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes one after the other, as many as come. Not thread-safe. */
final class ByteRun {
    private static final int FIRST_BYTES = 1 << 10;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    byte[] bytes;
    int size;

    ByteRun() {
        this(FIRST_BYTES);
    }

    /** @param first bytes there is room for before it grows */
    ByteRun(int first) {
        bytes = new byte[first];
    }

    void add(byte[] from, int at, int length) {
        room(length);
        System.arraycopy(from, at, bytes, size, length);
        size += length;
    }

    void add(byte[] from) {
        add(from, 0, from.length);
    }

    void add(ByteRun other) {
        add(other.bytes, 0, other.size);
    }

    void uint8(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void zeros(int length) {
        room(length);
        Arrays.fill(bytes, size, size + length, (byte) 0);
        size += length;
    }

    void uint64(long value) {
        room(Long.BYTES);
        LONG.set(bytes, size, value);
        size += Long.BYTES;
    }

    /** The lowest bytes of a number, the lowest first. */
    void little(long value, int width) {
        room(width);
        for (int i = 0; i < width; i++) {
            bytes[size++] = (byte) (value >> (8 * i));
        }
    }

    void varint(int value) {
        int rest = value;
        while (rest >= 0x80) {
            uint8((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        uint8(rest);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
