package dev.storewatch.warehouse.intake;

import java.util.Arrays;

/**
 * A rejected line as it was kept.
 *
 * @param source file, or topic and partition
 * @param position line in the file, counted from 1, or offset in the partition
 * @param bytes personal data masked
 */
public record RejectedLine(String stream, String source, long position, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof RejectedLine line
                && stream.equals(line.stream)
                && source.equals(line.source)
                && position == line.position
                && Arrays.equals(bytes, line.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {source.hashCode(), Long.hashCode(position)});
    }

    @Override
    public String toString() {
        return stream + " " + source + ":" + position;
    }
}
