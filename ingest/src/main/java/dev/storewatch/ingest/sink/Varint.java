package dev.storewatch.ingest.sink;

/** A length of at most 31 bits, seven of them a byte, the lowest first. */
final class Varint {
    private Varint() {}

    static int read(byte[] bytes, int at) {
        int value = 0;
        for (int i = at, shift = 0; ; i++, shift += 7) {
            value |= (bytes[i] & 0x7F) << shift;
            if (bytes[i] >= 0) {
                return value;
            }
        }
    }

    /** Where it ends. */
    static int skip(byte[] bytes, int at) {
        int end = at;
        while (bytes[end] < 0) {
            end++;
        }
        return end + 1;
    }
}
