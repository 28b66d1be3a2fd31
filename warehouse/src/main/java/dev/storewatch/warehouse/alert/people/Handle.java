package dev.storewatch.warehouse.alert.people;

import dev.storewatch.warehouse.alert.channel.ChannelKind;
import java.util.regex.Pattern;

/**
 * How a product calls a person: DingTalk and WeCom by mobile number (WeCom by user id too), Feishu by open id, Slack by member id, Teams by sign-in name.
 *
 * @param person agent id of the events, or any name for a lead who answers nobody
 */
public record Handle(String person, ChannelKind kind, String handle) {

    private static final int LONGEST = 128;
    /** Nothing that a product could take for markup. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N}+._@-]+");

    public Handle {
        if (person.isBlank() || person.length() > LONGEST) {
            throw new IllegalArgumentException("A person's id has 1 to " + LONGEST + " characters");
        }
        if (handle.length() > LONGEST || !HARMLESS.matcher(handle).matches()) {
            throw new IllegalArgumentException("A product calls people by letters, digits and . _ @ + - alone");
        }
        if (kind == ChannelKind.WEBHOOK || kind == ChannelKind.EMAIL) {
            throw new IllegalArgumentException(
                    "Nobody is called by name over " + kind.label().en());
        }
    }

    /** Personal: never in a log. */
    @Override
    public String toString() {
        return "how " + kind + " calls " + person;
    }
}
