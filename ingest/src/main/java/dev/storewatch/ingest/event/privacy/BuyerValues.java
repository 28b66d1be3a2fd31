package dev.storewatch.ingest.event.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands for a buyer's id in a line that may be broken JSON: the value behind a key buyer_id, however quoted, to the line's end if it has none. */
final class BuyerValues {
    private static final String TOKEN = "[buyer]";
    private static final Pattern KEY =
            Pattern.compile("(?i)buyer[_. -]?id[\"']?+\\s{0,64}+(?:[:=]\\s{0,64}+|(?=[\"']))");

    private BuyerValues() {}

    static void find(UnescapedView view, Spans spans) {
        Matcher key = KEY.matcher(view.text());
        for (int from = 0; from <= view.length() && key.find(from); ) {
            int start = key.end();
            from = start;
            if (start < view.length()) {
                char first = view.charAt(start);
                boolean quoted = first == '"' || first == '\'';
                boolean nested = first == '[' || first == '{';
                int end = quoted ? quoteEnd(view, start) : nested ? nestEnd(view, start) : wordEnd(view, start);
                if (quoted || !isNull(view, start, end)) {
                    spans.add(quoted ? start + 1 : start, end, TOKEN);
                }
                from = Math.max(end, start);
            }
        }
    }

    /** The closing quote is spelled as the opening one: neither of them escaped, or both alike. */
    private static int quoteEnd(UnescapedView view, int open) {
        int at = open + 1;
        while (at < view.length() && (view.charAt(at) != view.charAt(open) || view.widthOf(at) != view.widthOf(open))) {
            at++;
        }
        return at;
    }

    private static int nestEnd(UnescapedView view, int open) {
        int depth = 0;
        for (int at = open; at < view.length(); at++) {
            char c = view.charAt(at);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return view.length();
    }

    private static int wordEnd(UnescapedView view, int start) {
        int at = start;
        while (at < view.length() && ",}] \t\r\n".indexOf(view.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean isNull(UnescapedView view, int start, int end) {
        return end - start == 4 && view.charAt(start) == 'n' && view.charAt(start + 1) == 'u';
    }
}
