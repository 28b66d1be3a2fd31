package dev.storewatch.ingest.event.reading;

/** Reads decimals exactly and by value, without big numbers: linear in the text, whatever its exponent. */
final class Decimals {
    static final long NEGATIVE = -1;
    static final long TOO_FINE = -2;
    static final long TOO_LARGE = -3;
    private static final int MAX_DIGITS = 18;
    private static final long MAX_EXPONENT = 1_000_000_000_000L;
    private static final long[] POWERS = powers();

    private Decimals() {}

    /** Whether the text is digits, with or without a minus before and a point and more digits after them: no plus, no exponent, no space. */
    static boolean isPlain(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        int whole = digits(text, at);
        if (whole == at || whole == text.length()) {
            return whole > at;
        }
        return text.charAt(whole) == '.' && whole + 1 < text.length() && digits(text, whole + 1) == text.length();
    }

    /**
     * The value times 10^decimals, below 10^18; otherwise {@link #NEGATIVE}, {@link #TOO_FINE} or {@link #TOO_LARGE}. Zero may carry a minus.
     *
     * @param number a JSON number, or {@linkplain #isPlain plain}
     */
    static long exact(String number, int decimals) {
        return scaled(number, decimals, false);
    }

    /** As {@link #exact}, but finer digits are cut. */
    static long cut(String number, int decimals) {
        return scaled(number, decimals, true);
    }

    private static long scaled(String number, int decimals, boolean cut) {
        long kept = 0;
        int significant = 0;
        int zeros = 0;
        boolean more = false;
        int seen = 0;
        int last = 0;
        int point = -1;
        int at = number.startsWith("-") ? 1 : 0;
        for (; at < number.length(); at++) {
            char c = number.charAt(at);
            if (c == '.') {
                point = seen;
                continue;
            }
            if (c < '0') {
                throw new IllegalArgumentException("Not a number, at character " + at);
            }
            if (c > '9') {
                break;
            }
            if (c == '0') {
                zeros = kept == 0 ? 0 : zeros + 1;
            } else if (more || significant + zeros >= MAX_DIGITS) {
                more = true;
            } else {
                kept = kept * POWERS[zeros + 1] + (c - '0');
                significant += zeros + 1;
                zeros = 0;
                last = seen;
            }
            seen++;
        }
        if (kept == 0) {
            return 0;
        }
        if (number.charAt(0) == '-') {
            return NEGATIVE;
        }
        long shift = (point < 0 ? seen : point) - 1L - last + exponent(number, at) + decimals;
        if (significant + shift > MAX_DIGITS) {
            return TOO_LARGE;
        }
        if (shift >= 0 && !more) {
            return kept * POWERS[(int) shift];
        }
        if (!cut) {
            return TOO_FINE;
        }
        return shift >= 0 ? kept * POWERS[(int) shift] : shift < -MAX_DIGITS ? 0 : kept / POWERS[(int) -shift];
    }

    /** The exponent from its letter on, 0 at the end of the text; so far out that it decides, it is not read on. */
    private static long exponent(String number, int from) {
        if (from >= number.length()) {
            return 0;
        }
        char sign = number.charAt(from + 1);
        long exponent = 0;
        for (int at = sign == '-' || sign == '+' ? from + 2 : from + 1; at < number.length(); at++) {
            exponent = Math.min(MAX_EXPONENT, exponent * 10 + (number.charAt(at) - '0'));
        }
        return sign == '-' ? -exponent : exponent;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static long[] powers() {
        long[] powers = new long[MAX_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i <= MAX_DIGITS; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
