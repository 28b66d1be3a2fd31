package dev.storewatch.warehouse.alert.evaluate;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.notice.Notice;
import java.time.Instant;
import java.util.List;

/** What is told by the clock. */
public interface Reports {

    /** Nothing ever is. */
    Reports NONE = (channels, now, post) -> {};

    /** Takes a report; it is kept when this returns. */
    interface Post {
        void post(Channel channel, String key, Notice report);
    }

    /** Posts what is due and was not posted before. */
    void round(List<Channel> channels, Instant now, Post post);
}
