package dev.storewatch.ingest.sink;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Encodes one row in ClickHouse's RowBinary format, column after column. Not thread-safe; reusable by {@link #take}. */
public final class RowBytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] buffer = new byte[512];
    private int size;

    /** String or LowCardinality(String); null is written as the empty string. */
    public RowBytes string(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return uint8(0);
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        return raw(utf8);
    }

    public RowBytes uint8(int value) {
        room(1);
        buffer[size++] = (byte) value;
        return this;
    }

    public RowBytes bool(boolean value) {
        return uint8(value ? 1 : 0);
    }

    public RowBytes nullableBool(@Nullable Boolean value) {
        return value == null ? uint8(1) : uint8(0).bool(value);
    }

    /** Date from days since 1970, within 1970 to 2149. */
    public RowBytes date(long epochDay) {
        room(2);
        buffer[size++] = (byte) epochDay;
        buffer[size++] = (byte) (epochDay >> 8);
        return this;
    }

    /** Int64, UInt64, DateTime64(3) in milliseconds since 1970, Decimal(18, s) unscaled. */
    public RowBytes int64(long value) {
        room(Long.BYTES);
        LONG.set(buffer, size, value);
        size += Long.BYTES;
        return this;
    }

    public RowBytes nullableInt64(@Nullable Long value) {
        return value == null ? uint8(1) : uint8(0).int64(value);
    }

    /** Decimal(38, s) unscaled. */
    public RowBytes decimal128(long unscaled) {
        return int64(unscaled).int64(unscaled < 0 ? -1 : 0);
    }

    public RowBytes float64(double value) {
        return int64(Double.doubleToRawLongBits(value));
    }

    /** Length of an array, a map or a string. */
    public RowBytes varint(int value) {
        int rest = value;
        while (rest >= 0x80) {
            uint8((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        return uint8(rest);
    }

    public RowBytes raw(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
        return this;
    }

    /** The row so far; the next row starts empty. */
    public byte[] take() {
        byte[] row = Arrays.copyOf(buffer, size);
        size = 0;
        return row;
    }

    private void room(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
