package dev.storewatch.ingest.source;

import dev.storewatch.ingest.event.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lines that come again from where they were first read: each stands behind its first source and position, parted by tabs, so that one rejected again is known
 * as the same.
 */
final class Replayed {
    /** What the names of files of such lines end in. */
    static final String ENDING = ".replay";

    private Replayed() {}

    /** Gives a line its first origin back; one without is left as it is. */
    static void restore(Origin origin) {
        int afterSource = after(origin.bytes, 0);
        int afterPosition = after(origin.bytes, afterSource);
        if (afterSource > 0 && afterPosition > afterSource) {
            origin.source = text(origin.bytes, 0, afterSource - 1);
            origin.position = Long.parseLong(text(origin.bytes, afterSource, afterPosition - 1));
            origin.bytes = Arrays.copyOfRange(origin.bytes, afterPosition, origin.bytes.length);
        }
    }

    private static int after(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\t') {
                return i + 1;
            }
        }
        return 0;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
