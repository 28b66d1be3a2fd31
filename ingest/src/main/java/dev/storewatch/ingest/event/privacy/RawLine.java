package dev.storewatch.ingest.event.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Masks a line nobody could read: looks at it through {@link UnescapedView}, so that escapes do not hide what is to be masked, and changes the line itself. */
final class RawLine {
    /** Most bytes of a line that are kept. */
    static final int KEPT_BYTES = 64 * 1024;
    /** Looked at beyond the cut, so that what the cut would split is seen whole. */
    private static final int MARGIN = 1024;

    private RawLine() {}

    static byte[] masked(byte[] line) {
        boolean cut = line.length > KEPT_BYTES;
        String text = LosslessText.decode(line, Math.min(line.length, KEPT_BYTES + MARGIN));
        int limit = cut ? LosslessText.decode(line, KEPT_BYTES).length() : text.length();
        UnescapedView view = UnescapedView.of(text);
        Spans seen = new Spans();
        BuyerValues.find(view, seen);
        Masking.find(view.text(), seen);
        Spans spans = new Spans();
        seen.byStart().forEach((start, span) -> spans.add(view.startOf(start), view.startOf(span.end()), span.token()));
        byte[] masked = LosslessText.encode(spans.replaceIn(text, limit));
        return cut ? withSuffix(masked, " [cut: the first " + KEPT_BYTES + " of " + line.length + " bytes]") : masked;
    }

    private static byte[] withSuffix(byte[] bytes, String suffix) {
        byte[] more = suffix.getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, whole, bytes.length, more.length);
        return whole;
    }
}
