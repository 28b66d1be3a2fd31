package dev.storewatch.ingest.event.privacy;

/**
 * Masks personal data in free text, each stretch replaced by {@code [phone]}, {@code [email]}, {@code [id]}, {@code [card]} or {@code [address]}; time grows with
 * the text's length alone. What rules can tell is masked; order numbers, waybills, dates and amounts stay.
 */
public final class Masking {
    private Masking() {}

    /** The text masked; the same string if there is nothing to mask. */
    public static String text(String text) {
        int traits = 0;
        for (int i = 0; i < text.length(); i++) {
            traits |= Characters.traits(text.charAt(i));
        }
        boolean digits = (traits & Characters.DIGIT) != 0;
        boolean at = (traits & Characters.AT) != 0;
        boolean places = (traits & Characters.PLACE) != 0;
        boolean capitals = (traits & Characters.CAPITAL) != 0;
        if (!digits && !at && !places) {
            return text;
        }
        Spans spans = new Spans();
        if (at) {
            Emails.find(text, spans);
        }
        if (digits) {
            Numbers.find(text, spans);
        }
        if (places) {
            ChineseAddresses.find(text, spans);
        }
        if (digits && capitals) {
            WesternAddresses.find(text, spans);
        }
        return spans.replaceIn(text);
    }

    /**
     * The bytes of a rejected line masked, be it good JSON or none, good UTF-8 or none; what is not masked stays as it came. Buyers' ids become {@code [buyer]}.
     * At most {@link RawLine#KEPT_BYTES} of the line are kept, which a suffix then says.
     */
    public static byte[] line(byte[] line) {
        return RawLine.masked(line);
    }

    /** Adds everything to be masked in the text. */
    static void find(String text, Spans spans) {
        Emails.find(text, spans);
        Numbers.find(text, spans);
        ChineseAddresses.find(text, spans);
        WesternAddresses.find(text, spans);
    }
}
