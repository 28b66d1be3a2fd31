package dev.storewatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.Origin;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReplayedTest {

    @Test
    void aLineGetsItsFirstSourceAndPositionBackAndKeepsItsOwnTabs() {
        Origin origin = new Origin();
        origin.source = "/home/replay/1/orders.replay";
        origin.position = 7;
        origin.bytes = "/in/orders 订单.ndjson\t42\t{\"a\":\t1}".getBytes(StandardCharsets.UTF_8);
        Replayed.restore(origin);
        assertThat(origin.source).isEqualTo("/in/orders 订单.ndjson");
        assertThat(origin.position).isEqualTo(42);
        assertThat(new String(origin.bytes, StandardCharsets.UTF_8)).isEqualTo("{\"a\":\t1}");
    }
}
