package dev.storewatch.warehouse.alert.send;

import dev.storewatch.warehouse.alert.channel.Channel;
import java.util.List;

/** Takes a channel's secrets out of what is kept of an answer: products repeat addresses and keys in their errors. */
public record Redaction(List<String> confidential) {

    public static Redaction of(Channel channel) {
        return new Redaction(channel.confidential());
    }

    /** The same outcome, safe to keep. */
    public Outcome outcome(Outcome outcome) {
        String why = text(outcome.why());
        return switch (outcome) {
            case Outcome.Delivered delivered -> new Outcome.Delivered(delivered.confirmed(), why);
            case Outcome.Wait wait -> new Outcome.Wait(wait.rest(), why);
            case Outcome.Retry retry -> new Outcome.Retry(retry.attempts(), why);
            case Outcome.Split _ -> new Outcome.Split(why);
            case Outcome.Misconfigured _ -> new Outcome.Misconfigured(why);
            case Outcome.Refused _ -> new Outcome.Refused(why);
        };
    }

    /** The text with every secret replaced. */
    public String text(String text) {
        String redacted = text;
        for (String secret : confidential) {
            redacted = redacted.replace(secret, "***");
        }
        return redacted;
    }
}
