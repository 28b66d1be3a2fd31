package dev.storewatch.ingest.event.privacy;

/** What the maskers ask of a character; full-width forms count as the plain ones. */
final class Characters {
    static final int DIGIT = 1;
    static final int AT = 2;
    static final int CAPITAL = 4;
    /** A Latin letter. */
    static final int LATIN = 8;
    /** A digit or a Chinese numeral. */
    static final int NUMERAL = 16;
    /** Ends the name of an administrative level or a street. */
    static final int LEVEL = 32;
    /** Ends the name of a place, or counts houses. */
    static final int PLACE = 64;

    /** One look-up a character: texts are searched character by character, and most hold nothing to be masked. */
    private static final byte[] TRAITS = traits();

    private Characters() {}

    /** What the character can be part of, as a sum of the bits above. */
    static int traits(char c) {
        return TRAITS[c];
    }

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

    private static byte[] traits() {
        byte[] traits = new byte[Character.MAX_VALUE + 1];
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            int sum = isDigit(c) ? DIGIT | NUMERAL : 0;
            sum |= isLatin(c) ? LATIN : 0;
            sum |= c >= 'A' && c <= 'Z' ? CAPITAL : 0;
            traits[c] = (byte) sum;
        }
        mark(traits, "@＠", AT);
        mark(traits, "一二三四五六七八九十百零〇两", NUMERAL);
        mark(traits, "省市州盟区县旗镇乡村路街巷道弄", LEVEL);
        mark(traits, "区县旗镇乡村路街巷道弄里栋幢座号单", PLACE);
        return traits;
    }

    private static void mark(byte[] traits, String characters, int trait) {
        for (int i = 0; i < characters.length(); i++) {
            traits[characters.charAt(i)] |= (byte) trait;
        }
    }
}
