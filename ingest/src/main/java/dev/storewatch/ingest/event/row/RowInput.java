package dev.storewatch.ingest.event.row;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads rows in ClickHouse's RowBinary format, column after column: the inverse of RowBytes. Not thread-safe. */
public final class RowInput {
    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;

    public RowInput(InputStream in) {
        this.in = in;
    }

    /** Whether there is no further row. */
    public boolean isAtEnd() {
        return position == limit && !fill(1);
    }

    /** A string; the empty one stands for none. */
    public @Nullable String string() {
        int length = varint();
        if (length == 0) {
            return null;
        }
        need(length);
        String value = new String(buffer, position, length, StandardCharsets.UTF_8);
        position += length;
        return value;
    }

    /** A string of any bytes. */
    public byte[] bytes() {
        int length = varint();
        need(length);
        byte[] value = Arrays.copyOfRange(buffer, position, position + length);
        position += length;
        return value;
    }

    public int uint8() {
        need(1);
        return buffer[position++] & 0xFF;
    }

    public boolean bool() {
        return uint8() != 0;
    }

    public @Nullable Boolean nullableBool() {
        return bool() ? null : Boolean.valueOf(bool());
    }

    public long int64() {
        need(Long.BYTES);
        long value = 0;
        for (int i = Long.BYTES - 1; i >= 0; i--) {
            value = (value << 8) | (buffer[position + i] & 0xFF);
        }
        position += Long.BYTES;
        return value;
    }

    public @Nullable Long nullableInt64() {
        return bool() ? null : Long.valueOf(int64());
    }

    public double float64() {
        return Double.longBitsToDouble(int64());
    }

    /** Length of an array or a string. */
    public int varint() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = uint8();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }

    private void need(int bytes) {
        if (limit - position < bytes && !fill(bytes)) {
            throw new UncheckedIOException(new EOFException("the rows break off in the middle of one"));
        }
    }

    /** Reads on until so many bytes are there; whether they are. */
    private boolean fill(int bytes) {
        byte[] from = buffer;
        if (bytes > buffer.length) {
            buffer = new byte[Math.max(bytes, 2 * buffer.length)];
        }
        System.arraycopy(from, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        try {
            while (limit < bytes) {
                int read = in.read(buffer, limit, buffer.length - limit);
                if (read < 0) {
                    return false;
                }
                limit += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }
}
