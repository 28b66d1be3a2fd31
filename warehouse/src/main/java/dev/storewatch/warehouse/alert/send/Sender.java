package dev.storewatch.warehouse.alert.send;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.notice.Notice;
import java.time.Instant;

/** Sends to one kind of channel; makes one attempt and never throws for what the other side does. Safe for use by many threads. */
public interface Sender {

    /** Whether the product takes the notice as one message. */
    boolean fits(Notice notice, Channel channel);

    /** One attempt. */
    Outcome send(Notice notice, Channel channel, Instant now);
}
