package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AppFiguresTest {

    @Test
    void questionsAreAddedUpAndWhatAlertsDoIsTold() {
        List<String> page = List.of(
                "# TYPE storewatch_page_query_seconds histogram",
                "storewatch_page_query_seconds_bucket{le=\"0.1\",question=\"the overview\"} 2",
                "storewatch_page_query_seconds_bucket{le=\"0.25\",question=\"the overview\"} 900",
                "storewatch_page_query_seconds_bucket{le=\"+Inf\",question=\"the overview\"} 1000",
                "storewatch_page_query_seconds_count{question=\"the overview\"} 1000",
                "storewatch_page_query_seconds_bucket{le=\"0.25\",question=\"the list of stores\"} 250",
                "storewatch_page_query_seconds_count{question=\"the list of stores\"} 250",
                "storewatch_page_query_failures_total{question=\"the overview\"} 3",
                "storewatch_alert_evaluator_lag_seconds 1.4",
                "storewatch_alert_messages{status=\"QUEUED\"} 5",
                "storewatch_alert_messages{status=\"SENT\"} 70",
                "storewatch_alert_oldest_queued_seconds 200");
        // 900 + 250 of 1000 + 250 are 92 %
        assertThat(new AppFigures(new MetricsPage(page)).told())
                .containsExactly(
                        "app: since its start 1,250 questions of pages, 92.0 % of them within 0.25 s, 3 failed;"
                                + " alerts evaluated 1 s ago; 5 messages wait, the oldest for 3 min");
    }

    @Test
    void whatIsNotThereIsNotTold() {
        assertThat(new AppFigures(new MetricsPage(List.of())).told())
                .containsExactly(
                        "app: since its start 0 questions of pages, 100.0 % of them within 0.25 s, 0 failed; 0 messages wait");
    }
}
