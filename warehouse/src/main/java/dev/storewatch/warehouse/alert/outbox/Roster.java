package dev.storewatch.warehouse.alert.outbox;

import dev.storewatch.warehouse.alert.channel.Channel;
import java.util.List;
import java.util.Optional;

/** The channels there are, as of now. */
public interface Roster {

    List<Channel> channels();

    default Optional<Channel> find(String id) {
        return channels().stream().filter(channel -> channel.id().equals(id)).findFirst();
    }
}
