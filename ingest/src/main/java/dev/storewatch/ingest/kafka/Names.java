package dev.storewatch.ingest.kafka;

import java.io.Serializable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the brokers' names lead anywhere: Kafka's clients refuse to be made while none does, as happens where a name goes with its server.
 *
 * @param hosts names or addresses
 */
record Names(List<String> hosts) implements Serializable {
    Names {
        hosts = new ArrayList<>(hosts);
    }

    /** Whether one of them is known; throws when none is. */
    boolean requireKnown() throws UnknownHostException {
        for (String host : hosts) {
            try {
                if (InetAddress.getByName(host) != null) {
                    return true;
                }
            } catch (UnknownHostException e) {
                // another may be known; if none is, it is said below
            }
        }
        throw new UnknownHostException("no host is known by the name " + String.join(" or ", hosts));
    }
}
