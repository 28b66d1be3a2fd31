package dev.storewatch.ingest.event.privacy;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a number is: a resident id, a bank card, a telephone number, or nothing to be masked. */
final class NumberKinds {
    private static final String PHONE = "[phone]";
    private static final Set<String> CONTACTS =
            Set.of("TEL", "PHONE", "MOBILE", "MOB", "VX", "WX", "V", "QQ", "WECHAT");
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    /** First two digits of the provinces. */
    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63, 64, 65, 71, 81, 82, 83);

    private NumberKinds() {}

    /** Whether letters right before a number announce a way of contact. */
    static boolean isContact(String letters) {
        return CONTACTS.contains(letters);
    }

    /**
     * The token that takes the number's place; null: it stays.
     *
     * @param digits the digits, an X at the end of a resident id
     * @param sizes how many digits each group has
     * @param plus whether a plus stands before it
     */
    static @Nullable String token(String digits, int[] sizes, boolean plus) {
        if (isResidentId(digits, sizes)) {
            return "[id]";
        }
        if (isMobile(digits, sizes, plus) || isInternational(digits, sizes, plus) || isLandline(digits, sizes)) {
            return PHONE;
        }
        return isCard(digits, sizes) ? "[card]" : null;
    }

    private static boolean isResidentId(String digits, int[] sizes) {
        if (digits.length() < 15 || !PROVINCES.contains(number(digits, 0, 2))) {
            return false;
        }
        if (digits.length() == 15) {
            return sizes.length == 1 && isDay(number(digits, 8, 10), number(digits, 10, 12));
        }
        boolean whole = sizes.length == 1 || Arrays.equals(sizes, new int[] {6, 8, 4});
        int century = number(digits, 6, 8);
        if (digits.length() != 18
                || !whole
                || (century != 19 && century != 20 && century != 18)
                || !isDay(number(digits, 10, 12), number(digits, 12, 14))) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += ID_WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return ID_CHECKS.charAt(sum % 11) == digits.charAt(17);
    }

    private static boolean isDay(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    /** 1[3-9] and nine digits more, with or without 86 or 0086 before. In groups, the first is of 3 at least, as people write them. */
    private static boolean isMobile(String digits, int[] sizes, boolean plus) {
        int country = digits.startsWith("0086") ? 4 : digits.startsWith("86") ? 2 : 0;
        if (digits.length() != country + 11) {
            return false;
        }
        boolean legible = plus || country > 0 || sizes[0] >= 3;
        return legible && digits.charAt(country) == '1' && digits.charAt(country + 1) >= '3';
    }

    /** A plus, or 00 and more groups than one, and 8 to 15 digits. */
    private static boolean isInternational(String digits, int[] sizes, boolean plus) {
        int length = digits.length();
        if (plus) {
            return length >= 8 && length <= 15 && digits.charAt(0) != '0';
        }
        return sizes.length > 1 && digits.startsWith("00") && length >= 12 && length <= 17 && digits.charAt(2) != '0';
    }

    /** Area code and 7 or 8 digits, an extension of up to 5 behind them; 400 and 800 numbers; three, three and four digits as in America. */
    private static boolean isLandline(String digits, int[] sizes) {
        int length = digits.length();
        if ((digits.startsWith("400") || digits.startsWith("800")) && length == 10) {
            return sizes.length == 1 || sizes[0] >= 3;
        }
        if (Arrays.equals(sizes, new int[] {3, 3, 4})) {
            return digits.charAt(0) >= '2';
        }
        if (digits.startsWith("86") && sizes.length > 1 && sizes[0] == 2 && digits.charAt(2) == '0') {
            return length >= 12 && length <= 14;
        }
        if (length < 10 || digits.charAt(0) != '0' || digits.charAt(1) == '0') {
            return false;
        }
        int area = digits.charAt(1) <= '2' ? 3 : 4;
        boolean areaApart = sizes.length == 1 || sizes[0] == area || sizes[0] >= 10;
        int extension = sizes.length > 1 ? sizes[sizes.length - 1] : 0;
        int own = length - area;
        boolean withExtension = extension >= 1 && extension <= 5 && own - extension >= 7 && own - extension <= 8;
        return areaApart && ((own >= 7 && own <= 8) || withExtension);
    }

    /** 13 to 19 digits that pass the Luhn check and begin as cards do; order numbers of that length seldom do both. */
    private static boolean isCard(String digits, int[] sizes) {
        int length = digits.length();
        if (length < 13 || length > 19 || digits.endsWith("X") || (sizes.length > 1 && sizes[0] < 4)) {
            return false;
        }
        char first = digits.charAt(0);
        int four = number(digits, 0, 4);
        boolean issued = (length >= 16 && first >= '4' && first <= '6')
                || (length == 13 && first == '4')
                || (length >= 14 && length <= 16 && first == '3')
                || (length == 16 && four >= 2221 && four <= 2720);
        return issued && passesLuhn(digits);
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        boolean twice = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            int counted = twice ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
            twice = !twice;
        }
        return sum % 10 == 0;
    }

    private static int number(String digits, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }
}
