package dev.storewatch.ingest.event.reading;

/** Halves of surrogate pairs: JSON can spell them, UTF-8 cannot. */
final class Surrogates {
    private static final char REPLACEMENT = '\uFFFD';

    private Surrogates() {}

    static boolean arePaired(String text) {
        return firstLone(text, 0) < 0;
    }

    /** The text with every lone half replaced by U+FFFD. */
    static String mended(String text) {
        int lone = firstLone(text, 0);
        if (lone < 0) {
            return text;
        }
        char[] characters = text.toCharArray();
        for (; lone >= 0; lone = firstLone(text, lone + 1)) {
            characters[lone] = REPLACEMENT;
        }
        return new String(characters);
    }

    private static int firstLone(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair) {
                return i;
            }
            i++;
        }
        return -1;
    }
}
