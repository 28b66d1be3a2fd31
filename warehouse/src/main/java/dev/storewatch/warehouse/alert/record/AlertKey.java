package dev.storewatch.warehouse.alert.record;

import java.util.Optional;

/** Which alert: a rule and what it is about. */
public record AlertKey(String ruleId, String subject) {

    public AlertKey {
        if (ruleId.isBlank() || ruleId.contains("|")) {
            throw new IllegalArgumentException("A rule's id is not empty and holds no |, but was '" + ruleId + "'");
        }
    }

    /** The alert as one text, for an address or a row of a page. */
    public String text() {
        return ruleId + "|" + subject;
    }

    /** The alert that {@link #text} named; empty: it names none. */
    public static Optional<AlertKey> parse(String text) {
        int bar = text.indexOf('|');
        return bar <= 0 || text.substring(0, bar).isBlank()
                ? Optional.empty()
                : Optional.of(new AlertKey(text.substring(0, bar), text.substring(bar + 1)));
    }

    /** Names one change of the alert for ever. */
    public String change(long number) {
        return text() + "|" + number;
    }
}
