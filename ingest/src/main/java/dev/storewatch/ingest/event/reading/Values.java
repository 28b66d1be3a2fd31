package dev.storewatch.ingest.event.reading;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of an object's known fields as they stood in the line, not yet checked; reused from line to line. */
final class Values {
    /** The JSON type of a value; null is as good as absent. */
    enum Kind {
        ABSENT,
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        OBJECT,
        LIST
    }

    private final Kind[] kinds;
    private final String[] texts;
    private OrderLines.@Nullable Outcome lines;

    Values(int slots) {
        kinds = new Kind[slots];
        texts = new String[slots];
        clear();
    }

    void clear() {
        Arrays.fill(kinds, Kind.ABSENT);
        Arrays.fill(texts, "");
        lines = null;
    }

    void put(int slot, Kind kind, String text) {
        kinds[slot] = kind;
        texts[slot] = text;
    }

    void putLines(int slot, OrderLines.Outcome outcome) {
        put(slot, Kind.LIST, "");
        lines = outcome;
    }

    Kind kind(int slot) {
        return kinds[slot];
    }

    /** The characters of a string, the digits of a number as they were spelled; empty for anything else. */
    String text(int slot) {
        return texts[slot];
    }

    /** What the list of lines holds, if the object had one. */
    OrderLines.@Nullable Outcome lines() {
        return lines;
    }
}
