package dev.storewatch.ingest.field;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FieldWriter} wrote; the values it is given do not matter. The buffer stays as large as the longest were. */
public final class FieldReader implements FieldPass {
    private byte[] buffer = new byte[1024];
    private int position;
    private int end;

    /** Takes in what the writer sent at once. */
    public void receive(DataInputView source) throws IOException {
        start(source.readInt());
        source.readFully(buffer, 0, end);
    }

    void receive(byte[] fields, int length) {
        start(length);
        System.arraycopy(fields, 0, buffer, 0, length);
    }

    /** Sends what it received, unread. */
    public void passOn(DataOutputView target) throws IOException {
        target.writeInt(end);
        target.write(buffer, 0, end);
    }

    /** Refuses what is longer or shorter than its fields: it was written by another version. */
    public void requireEnd() throws IOException {
        if (position != end) {
            throw new IOException(end + " bytes of fields were read to byte " + position
                    + ": they were not written by the same version");
        }
    }

    @Override
    public String text(String value) {
        return utf8(small(0));
    }

    @Override
    public @Nullable String textOrNull(@Nullable String value) {
        int length = small(0);
        return length == 0 ? null : utf8(length - 1);
    }

    @Override
    public long number(long value) {
        long number = (long) FieldWriter.LONG.get(buffer, position);
        position += Long.BYTES;
        return number;
    }

    @Override
    public @Nullable Long numberOrNull(@Nullable Long value) {
        return flag(false) ? Long.valueOf(number(0)) : null;
    }

    @Override
    public int small(int value) {
        int read = buffer[position++];
        if (read >= 0) {
            return read;
        }
        int number = read & 0x7F;
        for (int shift = 7; ; shift += 7) {
            read = buffer[position++];
            number |= (read & 0x7F) << shift;
            if (read >= 0) {
                return number;
            }
        }
    }

    @Override
    public boolean flag(boolean value) {
        return small(0) == 1;
    }

    @Override
    public @Nullable Boolean flagOrNull(@Nullable Boolean value) {
        int read = small(0);
        return read == 0 ? null : Boolean.valueOf(read == 2);
    }

    @Override
    public byte[] bytes(byte[] value) {
        int length = small(0);
        position += length;
        return Arrays.copyOfRange(buffer, position - length, position);
    }

    private void start(int length) {
        end = length;
        position = 0;
        if (length > buffer.length) {
            buffer = new byte[Math.max(length, buffer.length * 2)];
        }
    }

    private String utf8(int length) {
        position += length;
        return new String(buffer, position - length, length, StandardCharsets.UTF_8);
    }
}
