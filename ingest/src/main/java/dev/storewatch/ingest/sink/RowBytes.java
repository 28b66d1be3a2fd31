package dev.storewatch.ingest.sink;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Encodes one row in ClickHouse's RowBinary format, column after column. Not thread-safe; reusable by {@link #take}. */
public final class RowBytes {
    /** Of most rows. */
    private static final int USUAL_BYTES = 512;

    private final ByteRun run;

    public RowBytes() {
        this(USUAL_BYTES);
    }

    /** @param first bytes there is room for before it grows */
    public RowBytes(int first) {
        run = new ByteRun(first);
    }

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
        run.uint8(value);
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
        run.little(epochDay, Short.BYTES);
        return this;
    }

    /** Int64, UInt64, DateTime64(3) in milliseconds since 1970, Decimal(18, s) unscaled. */
    public RowBytes int64(long value) {
        run.uint64(value);
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
        run.varint(value);
        return this;
    }

    public RowBytes raw(byte[] bytes) {
        run.add(bytes);
        return this;
    }

    /** The row so far; the next row starts empty. */
    public byte[] take() {
        byte[] row = Arrays.copyOf(run.bytes, run.size);
        run.size = 0;
        return row;
    }
}
