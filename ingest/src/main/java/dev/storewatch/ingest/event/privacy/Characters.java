package dev.storewatch.ingest.event.privacy;

/** What the maskers ask of a character; full-width forms count as the plain ones. */
final class Characters {
    private Characters() {}

    /** The value of a digit, -1 for anything else. */
    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    static boolean isDigit(char c) {
        return digit(c) >= 0;
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isHan(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF') || c == '〇';
    }
}
