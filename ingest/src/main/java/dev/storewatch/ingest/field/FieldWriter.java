package dev.storewatch.ingest.field;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Writes fields into a buffer that goes out at once, since many small writes to the network's segments cost more than the copy. A missing value is one
 * zero byte. The buffer stays as large as the longest were.
 */
public final class FieldWriter implements FieldPass {
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] buffer = new byte[1024];
    private int size;

    /** Sends the fields written since the last time, behind their length. */
    public void send(DataOutputView target) throws IOException {
        target.writeInt(size);
        target.write(buffer, 0, size);
        size = 0;
    }

    /** Hands the fields written since the last time to a reader in the same task. */
    public void send(FieldReader reader) {
        reader.receive(buffer, size);
        size = 0;
    }

    @Override
    public String text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
        return value;
    }

    @Override
    public @Nullable String textOrNull(@Nullable String value) {
        if (value == null) {
            small(0);
            return null;
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        small(utf8.length + 1);
        raw(utf8);
        return value;
    }

    @Override
    public long number(long value) {
        room(Long.BYTES);
        LONG.set(buffer, size, value);
        size += Long.BYTES;
        return value;
    }

    @Override
    public @Nullable Long numberOrNull(@Nullable Long value) {
        flag(value != null);
        return value == null ? null : Long.valueOf(number(value));
    }

    @Override
    public int small(int value) {
        room(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            buffer[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
        return value;
    }

    @Override
    public boolean flag(boolean value) {
        small(value ? 1 : 0);
        return value;
    }

    @Override
    public @Nullable Boolean flagOrNull(@Nullable Boolean value) {
        small(value == null ? 0 : value ? 2 : 1);
        return value;
    }

    @Override
    public byte[] bytes(byte[] value) {
        small(value.length);
        raw(value);
        return value;
    }

    private void raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, buffer, size, value.length);
        size += value.length;
    }

    private void room(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
