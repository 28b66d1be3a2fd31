package dev.storewatch.warehouse.alert.outbox;

import java.time.Instant;

/**
 * One line of the delivery log.
 *
 * @param outcome name of the class of answer: Delivered, Wait, Retry, Split, Misconfigured, Refused; or {@link #NOT_SENT}
 * @param why what the product said, without secrets
 */
public record Attempt(String messageId, String channelId, Instant at, String outcome, String why, long tookMillis) {

    /** It was not even tried: the channel is known not to work, and another was told. */
    public static final String NOT_SENT = "NotSent";
}
