package dev.storewatch.ingest.event.privacy;

/**
 * Finds telephone, card and resident numbers among the numbers of a text. A number is up to 20 digits in groups with a separator between; it is tried from
 * each group on, longest first, so the work grows with the text's length alone. Codes (waybills such as SF138…) and amounts are left alone.
 */
final class Numbers {
    private static final int MAX_DIGITS = 20;
    private static final int MAX_GROUPS = 8;

    private final String text;
    private final Spans spans;
    private final StringBuilder digits = new StringBuilder(MAX_DIGITS + 1);
    private final int[] groupEnds = new int[MAX_GROUPS];
    private final int[] digitCounts = new int[MAX_GROUPS];
    private int groups;

    private Numbers(String text, Spans spans) {
        this.text = text;
        this.spans = spans;
    }

    static void find(String text, Spans spans) {
        new Numbers(text, spans).find();
    }

    private void find() {
        int at = 0;
        while (at < text.length()) {
            if (!Characters.isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int run = runEnd(at);
            int masked = spans.covers(at) || run - at > MAX_DIGITS || isCode(at) ? -1 : mask(at);
            at = Math.max(run, masked);
        }
    }

    /** Masks the number that starts here and returns its end; -1 if it is none to be masked. */
    private int mask(int start) {
        collect(start);
        boolean plus = start > 0 && (text.charAt(start - 1) == '+' || text.charAt(start - 1) == '＋');
        boolean bracket = start > 0 && (text.charAt(start - 1) == '(' || text.charAt(start - 1) == '（');
        for (int group = groups - 1; group >= 0; group--) {
            int end = groupEnds[group];
            if (isDecimal(end)) {
                continue;
            }
            String number = digits.substring(0, digitCounts[group]);
            String token = NumberKinds.token(number, sizes(group), plus);
            if (token != null) {
                spans.add(plus || (bracket && group > 0) ? start - 1 : start, end, token);
                return end;
            }
        }
        return -1;
    }

    /** Gathers the groups of digits from here on; an X that ends a resident id is one of its digits. */
    private void collect(int start) {
        digits.setLength(0);
        groups = 0;
        int at = start;
        while (groups < MAX_GROUPS && at >= 0) {
            int end = runEnd(at);
            if (digits.length() + end - at > MAX_DIGITS || spans.covers(at)) {
                return;
            }
            for (int i = at; i < end; i++) {
                digits.append((char) ('0' + Characters.digit(text.charAt(i))));
            }
            if (digits.length() == 17 && end < text.length() && isX(text.charAt(end))) {
                digits.append('X');
                end++;
            }
            groupEnds[groups] = end;
            digitCounts[groups] = digits.length();
            groups++;
            at = nextGroup(end);
        }
    }

    private int runEnd(int from) {
        int end = from;
        while (end < text.length() && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where digits go on behind at most two separators; -1 if they do not. */
    private int nextGroup(int end) {
        int at = end;
        while (at < text.length() && at - end < 2 && isSeparator(text.charAt(at))) {
            at++;
        }
        return at > end && at < text.length() && Characters.isDigit(text.charAt(at)) ? at : -1;
    }

    private int[] sizes(int lastGroup) {
        int[] sizes = new int[lastGroup + 1];
        for (int i = 0; i <= lastGroup; i++) {
            sizes[i] = digitCounts[i] - (i == 0 ? 0 : digitCounts[i - 1]);
        }
        return sizes;
    }

    /** Whether decimals follow: an amount. */
    private boolean isDecimal(int end) {
        return end + 1 < text.length() && text.charAt(end) == '.' && Characters.isDigit(text.charAt(end + 1));
    }

    /** Whether capital letters that are no word for a way of contact stand right before the digits, as in waybills and order codes. */
    private boolean isCode(int start) {
        int from = start;
        while (from > 0 && start - from < 8 && Characters.isLatin(text.charAt(from - 1))) {
            from--;
        }
        String prefix = text.substring(from, start);
        return !prefix.isEmpty() && prefix.chars().allMatch(Character::isUpperCase) && !NumberKinds.isContact(prefix);
    }

    private static boolean isX(char c) {
        return c == 'X' || c == 'x' || c == 'Ｘ' || c == 'ｘ';
    }

    private static boolean isSeparator(char c) {
        return " -.()–—－　（）\u00A0".indexOf(c) >= 0;
    }
}
