package dev.storewatch.ingest.event.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses as 12 Baker Street, Apt 4 or 221B 5th Ave: a house number, one to three capitalised names, a word for a street. Every part is bounded. */
final class WesternAddresses {
    private static final Pattern STREET = Pattern.compile("(?<![A-Za-z0-9.])\\d{1,5}[A-Za-z]? (?:[NSEW]\\.? )?"
            + "(?:(?:[A-Z][A-Za-z'.]{0,20}|\\d{1,3}(?:st|nd|rd|th)) ){1,3}"
            + "(?:[Ss]treet|[Ss]t|[Aa]venue|[Aa]ve|[Rr]oad|[Rr]d|[Bb]oulevard|[Bb]lvd|[Ll]ane|[Ll]n|[Dd]rive|[Dd]r|[Cc]ourt|[Ss]quare"
            + "|[Hh]ighway|[Hh]wy|[Pp]arkway|[Pp]kwy|[Tt]errace)(?![A-Za-z])\\.?"
            + "(?:,? (?:[Aa]pt|[Aa]partment|[Ss]uite|[Uu]nit|[Ff]loor)\\.? ?#?[0-9A-Za-z]{1,5})?");

    private WesternAddresses() {}

    static void find(String text, Spans spans) {
        for (Matcher matcher = STREET.matcher(text); matcher.find(); ) {
            spans.add(matcher.start(), matcher.end(), "[address]");
        }
    }
}
