package dev.storewatch.ingest.event.privacy;

import java.util.BitSet;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Stretches of a text that are to be replaced, each by its token; of two that overlap the first one added stands. */
final class Spans {
    /** The stretch up to the end, and what takes its place. */
    record Span(int end, String token) {}

    private final NavigableMap<Integer, Span> byStart = new TreeMap<>();
    private final BitSet taken = new BitSet();

    void add(int start, int end, String token) {
        int free = taken.nextSetBit(start);
        if (start < end && (free < 0 || free >= end)) {
            byStart.put(start, new Span(end, token));
            taken.set(start, end);
        }
    }

    boolean covers(int at) {
        return taken.get(at);
    }

    NavigableMap<Integer, Span> byStart() {
        return byStart;
    }

    /** The text with every stretch replaced. */
    String replaceIn(String text) {
        return replaceIn(text, text.length());
    }

    /** As {@link #replaceIn(String)}, but the text is cut at the limit. */
    String replaceIn(String text, int limit) {
        if (byStart.isEmpty() && limit >= text.length()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(Math.min(limit, text.length()) + 16);
        int at = 0;
        for (var entry : byStart.headMap(limit, false).entrySet()) {
            masked.append(text, at, entry.getKey()).append(entry.getValue().token());
            at = entry.getValue().end();
        }
        return masked.append(text, at, Math.max(at, Math.min(limit, text.length())))
                .toString();
    }
}
