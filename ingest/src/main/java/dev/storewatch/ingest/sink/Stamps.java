package dev.storewatch.ingest.sink;

import java.io.Serializable;

/**
 * What the sink writes into the first column of rows that ask for it.
 *
 * @param generation the one whose facts and measures are written
 * @param reading the one in which the files were begun anew
 */
public record Stamps(int generation, int reading) implements Serializable {
    /** The stamp of a row as UInt32 in RowBinary; empty for none. */
    byte[] of(Row row) {
        return switch (row.stamp) {
            case NONE -> new byte[0];
            case GENERATION -> uint32(generation);
            case READING -> uint32(reading);
        };
    }

    private static byte[] uint32(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }
}
