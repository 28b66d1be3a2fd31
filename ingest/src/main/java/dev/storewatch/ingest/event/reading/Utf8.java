package dev.storewatch.ingest.event.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells good UTF-8 from bad: no overlong forms, no surrogates, nothing above U+10FFFF. JSON parsers let some of these pass. */
final class Utf8 {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    static boolean isValid(byte[] bytes) {
        int at = 0;
        int length = bytes.length;
        while (at < length) {
            if (bytes[at] >= 0) {
                while (at + 8 <= length && ((long) WORD.get(bytes, at) & HIGH_BITS) == 0) {
                    at += 8;
                }
                while (at < length && bytes[at] >= 0) {
                    at++;
                }
            } else {
                int more = following(bytes, at);
                if (more < 0) {
                    return false;
                }
                at += more + 1;
            }
        }
        return true;
    }

    /** How many bytes follow the lead byte of a good sequence; -1 if it is none. */
    private static int following(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        if (lead < 0xC2 || lead > 0xF4 || at + more >= bytes.length) {
            return -1;
        }
        int second = bytes[at + 1] & 0xFF;
        int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < lowest || second > highest) {
            return -1;
        }
        for (int i = 2; i <= more; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return -1;
            }
        }
        return more;
    }
}
