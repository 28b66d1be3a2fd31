package dev.storewatch.ui.meter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.meter.Figure;
import dev.storewatch.warehouse.meter.QueryMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {

    @Test
    void aNamesValuesStandTogetherUnderItsType() {
        assertThat(PrometheusText.of(List.of(
                        Figure.gauge("b_seconds", Map.of(), 0.5),
                        Figure.counter("a_total", Map.of("question", "the \"why\"", "of", "x"), 3),
                        Figure.gauge("b_seconds", Map.of("stream", "chats"), 2))))
                .isEqualTo("""
                        # TYPE a_total counter
                        a_total{of="x",question="the \\"why\\""} 3
                        # TYPE b_seconds gauge
                        b_seconds 0.5
                        b_seconds{stream="chats"} 2
                        """);
    }

    @Test
    void howLongQuestionsTookIsAHistogram() {
        QueryMeter meter = new QueryMeter();
        meter.note("the overview", 100_000_000, true);
        meter.note("the overview", 101_000_000, true);
        meter.note("the overview", 11_000_000_000L, false);
        List<Figure> figures = new ArrayList<>(meter.figures());
        // 0.1 s is within 0.1 s, 0.101 s is not; 11 s is beyond all bounds; 0.1 + 0.101 + 11 = 11.201
        assertThat(PrometheusText.of(figures).lines())
                .contains(
                        "# TYPE storewatch_page_query_seconds histogram",
                        "storewatch_page_query_seconds_bucket{le=\"0.05\",question=\"the overview\"} 0",
                        "storewatch_page_query_seconds_bucket{le=\"0.1\",question=\"the overview\"} 1",
                        "storewatch_page_query_seconds_bucket{le=\"0.25\",question=\"the overview\"} 2",
                        "storewatch_page_query_seconds_bucket{le=\"10.0\",question=\"the overview\"} 2",
                        "storewatch_page_query_seconds_bucket{le=\"+Inf\",question=\"the overview\"} 3",
                        "storewatch_page_query_seconds_sum{question=\"the overview\"} 11.201",
                        "storewatch_page_query_seconds_count{question=\"the overview\"} 3",
                        "storewatch_page_query_failures_total{question=\"the overview\"} 1");
    }
}
