package dev.storewatch.ingest.event.reading;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a string of the contract may be. */
sealed interface TextRule {
    /** Longest id and longest value of an open list, in code points. */
    int MAX_CHARACTERS = 64;

    /** What is wrong with the string; null: nothing. */
    @Nullable
    Fault check(String field, String text);

    /** Whether people wrote it, so that it is masked before it is kept. */
    default boolean isFreeText() {
        return false;
    }

    TextRule ID = new Id();
    TextRule OPEN_LIST = new OpenList();
    TextRule ANY = new Any(false);
    TextRule FREE_TEXT = new Any(true);
    TextRule CURRENCY = new Currency();

    /** The string is one of these. */
    static TextRule oneOf(String... values) {
        return new ClosedList(new LinkedHashSet<>(Arrays.asList(values)));
    }

    /** 1 to 64 characters, not trimmed, none of them a control character (C0, DEL, C1) or half a surrogate pair. */
    record Id() implements TextRule {
        @Override
        public @Nullable Fault check(String field, String text) {
            int length = text.length();
            boolean surrogates = false;
            for (int i = 0; i < length; i++) {
                char c = text.charAt(i);
                if (c < ' ' || (c >= 0x7F && c <= 0x9F)) {
                    return Fault.badValue(field, "holds a control character");
                }
                surrogates |= Character.isSurrogate(c);
            }
            if (surrogates && !Surrogates.arePaired(text)) {
                return Fault.badValue(field, "holds half a surrogate pair");
            }
            return checkLength(field, text);
        }
    }

    /** Any string of 1 to 64 characters. */
    record OpenList() implements TextRule {
        @Override
        public @Nullable Fault check(String field, String text) {
            return checkLength(field, text);
        }
    }

    /** Any string. */
    record Any(boolean isFreeText) implements TextRule {
        @Override
        public @Nullable Fault check(String field, String text) {
            return null;
        }
    }

    /** One of the values, spelled exactly so. */
    record ClosedList(Set<String> values) implements TextRule {
        @Override
        public @Nullable Fault check(String field, String text) {
            return values.contains(text) ? null : Fault.badValue(field, "is none of " + String.join(", ", values));
        }
    }

    /** The form of an ISO 4217 code. Its list grows, so the form alone is held to. */
    record Currency() implements TextRule {
        @Override
        public @Nullable Fault check(String field, String text) {
            boolean good = text.length() == 3 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
            return good ? null : Fault.badValue(field, "is not the three capital letters of ISO 4217");
        }
    }

    private static @Nullable Fault checkLength(String field, String text) {
        int length = text.length();
        if (length > MAX_CHARACTERS) {
            length = text.codePointCount(0, length);
        }
        return length < 1 || length > MAX_CHARACTERS ? Fault.badLength(field, length) : null;
    }
}
