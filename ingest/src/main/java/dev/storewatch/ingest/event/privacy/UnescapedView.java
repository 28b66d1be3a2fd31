package dev.storewatch.ingest.event.privacy;

/** A text with JSON's escapes resolved, also those of JSON inside a string of JSON, and zero characters left out; it knows where each character came from. */
final class UnescapedView {
    private static final int MAX_DEPTH = 3;
    private static final String SHORT = "\"\\/bfnrt";
    private static final String SHORT_VALUES = "\"\\/\b\f\n\r\t";

    private final char[] characters;
    private final int[] starts;
    private int size;

    private UnescapedView(int capacity) {
        characters = new char[capacity];
        starts = new int[capacity + 1];
    }

    static UnescapedView of(String text) {
        UnescapedView view = new UnescapedView(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != 0) {
                view.add(text.charAt(i), i);
            }
        }
        view.starts[view.size] = text.length();
        for (int depth = 0; depth < MAX_DEPTH && view.hasEscapes(); depth++) {
            view = view.resolved();
        }
        return view;
    }

    String text() {
        return new String(characters, 0, size);
    }

    int length() {
        return size;
    }

    char charAt(int at) {
        return characters[at];
    }

    /** Where in the text the character at this place of the view begins; for the view's end, the text's. */
    int startOf(int at) {
        return starts[at];
    }

    /** How many characters of the text the one here was spelled with. */
    int widthOf(int at) {
        return starts[at + 1] - starts[at];
    }

    private boolean hasEscapes() {
        for (int i = 0; i < size; i++) {
            if (characters[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    private UnescapedView resolved() {
        UnescapedView view = new UnescapedView(size);
        int at = 0;
        while (at < size) {
            int unicode = characters[at] == '\\' ? unicode(at) : -1;
            int brief = characters[at] == '\\' && at + 1 < size ? SHORT.indexOf(characters[at + 1]) : -1;
            char c = unicode >= 0 ? (char) unicode : brief >= 0 ? SHORT_VALUES.charAt(brief) : characters[at];
            view.add(c, starts[at]);
            at += unicode >= 0 ? 6 : brief >= 0 ? 2 : 1;
        }
        view.starts[view.size] = starts[size];
        return view;
    }

    private int unicode(int at) {
        if (at + 6 > size || characters[at + 1] != 'u') {
            return -1;
        }
        int value = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(characters[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private void add(char c, int start) {
        characters[size] = c;
        starts[size] = start;
        size++;
    }
}
