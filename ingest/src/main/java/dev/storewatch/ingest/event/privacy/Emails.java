package dev.storewatch.ingest.event.privacy;

/** Finds e-mail addresses. */
final class Emails {
    private static final int MAX_LOCAL = 64;
    private static final int MAX_DOMAIN = 255;

    private Emails() {}

    static void find(String text, Spans spans) {
        for (int at = 0; at < text.length(); at++) {
            if ((Characters.traits(text.charAt(at)) & Characters.AT) != 0) {
                int end = domainEnd(text, at + 1);
                int start = localStart(text, at);
                if (end > 0 && start < at) {
                    spans.add(start, end, "[email]");
                }
            }
        }
    }

    private static int localStart(String text, int at) {
        int start = at;
        while (start > 0 && at - start < MAX_LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && text.charAt(start) == '.') {
            start++;
        }
        return start;
    }

    /** Where the domain ends; -1 if there is no domain with a point and two letters after it. */
    private static int domainEnd(String text, int from) {
        int end = from;
        int whole = -1;
        int label = from;
        for (; end < text.length() && end - from < MAX_DOMAIN && isDomain(text.charAt(end)); end++) {
            if (text.charAt(end) == '.') {
                label = end + 1;
            } else if (label > from + 1 && end - label >= 1) {
                whole = end + 1;
            }
        }
        return whole;
    }

    private static boolean isLocal(char c) {
        return Characters.isLatin(c) || Characters.isDigit(c) || "._%+-".indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return Characters.isLatin(c) || Characters.isDigit(c) || c == '.' || c == '-';
    }
}
