package dev.storewatch.ui.text;

/** Codes of events as people say them; a code nobody translated is shown as it came. */
public final class CodeText {
    private CodeText() {}

    /** The words for a code of a kind ({@code reason.quality}); for none at all, the words for that. */
    public static String of(String kind, String code, Words words) {
        if (code.isEmpty()) {
            return words.say("code.none");
        }
        return words.find(kind + "." + code).orElse(code);
    }
}
