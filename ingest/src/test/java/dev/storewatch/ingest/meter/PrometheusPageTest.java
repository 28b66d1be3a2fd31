package dev.storewatch.ingest.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.SimpleCounter;
import org.junit.jupiter.api.Test;

class PrometheusPageTest {
    private final PrometheusPage page = new PrometheusPage();

    @Test
    void figuresOfANameStandTogetherUnderTheirType() {
        SimpleCounter orders = new SimpleCounter();
        orders.inc(3);
        page.add(orders, "storewatch_lines_read_total", Map.of("stream", "orders", "task", "a \"b\""));
        page.add(new SimpleCounter(), "storewatch_lines_read_total", Map.of("stream", "chats"));
        page.add((Gauge<Double>) () -> 1.5, "age.seconds", Map.of());
        assertThat(page.text()).isEqualTo("""
                        # TYPE age_seconds gauge
                        age_seconds 1.5
                        # TYPE storewatch_lines_read_total counter
                        storewatch_lines_read_total{stream="chats"} 0
                        storewatch_lines_read_total{stream="orders",task="a \\"b\\""} 3
                        """);
    }

    @Test
    void whatIsNoNumberOrWasTakenAwayIsNotThere() {
        SimpleCounter gone = new SimpleCounter();
        page.add(gone, "gone", Map.of());
        page.add((Gauge<String>) () -> "running", "state", Map.of());
        page.remove(gone);
        assertThat(page.text()).isEmpty();
    }
}
