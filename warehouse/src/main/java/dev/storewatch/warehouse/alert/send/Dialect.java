package dev.storewatch.warehouse.alert.send;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.notice.Notice;
import java.time.Instant;

/** How one product is spoken to over HTTP: pure, so that every format, limit and error code is tested without a network. */
public interface Dialect {

    /** Whether the product takes the notice as one message. */
    boolean fits(Notice notice, Channel channel);

    /** The request, signed for {@code now}. */
    Outgoing request(Notice notice, Channel channel, Instant now);

    /** What the product's answer means. */
    Outcome outcome(Answer answer);
}
