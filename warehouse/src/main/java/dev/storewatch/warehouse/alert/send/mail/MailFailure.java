package dev.storewatch.warehouse.alert.send.mail;

import dev.storewatch.warehouse.alert.send.Backoff;
import dev.storewatch.warehouse.alert.send.Outcome;
import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mail server's refusal means, by the first digit of its reply. */
final class MailFailure {

    private static final Pattern REPLY = Pattern.compile("(?:^|\\s)([45])(\\d\\d)[ -]");

    private MailFailure() {}

    static Outcome outcome(MessagingException failure) {
        String words = words(failure);
        Matcher reply = REPLY.matcher(words);
        if (!reply.find()) {
            return words.contains("STARTTLS")
                    ? new Outcome.Misconfigured(words)
                    : new Outcome.Retry(Backoff.ATTEMPTS, words);
        }
        boolean passing = reply.group(1).equals("4");
        if (passing) {
            return new Outcome.Retry(Backoff.ATTEMPTS, words);
        }
        return reply.group(2).equals("54") ? new Outcome.Refused(words) : new Outcome.Misconfigured(words);
    }

    /** The words of the failure and of what it holds, in one line. */
    static String words(MessagingException failure) {
        StringBuilder words = new StringBuilder(String.valueOf(failure.getMessage()));
        for (Exception next = failure.getNextException();
                next != null;
                next = next instanceof MessagingException inner ? inner.getNextException() : null) {
            words.append("; ").append(next.getMessage());
        }
        String oneLine = words.toString().replaceAll("\\s+", " ").strip();
        return oneLine.substring(0, Math.min(200, oneLine.length()));
    }
}
