package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JobFiguresTest {

    @Test
    void tasksAreAddedUpAndTheOldestCheckpointTold() {
        List<String> page = List.of(
                "# TYPE storewatch_lines_read_total counter",
                "storewatch_lines_read_total{operator_name=\"parse files\",stream=\"orders\",subtask_index=\"0\"} 1200",
                "storewatch_lines_read_total{operator_name=\"parse files\",stream=\"orders\",subtask_index=\"1\"} 34",
                "storewatch_events_accepted_total{stream=\"orders\"} 1230",
                "storewatch_lines_rejected_total{stream=\"orders\"} 4",
                "storewatch_insert_retries_total 2",
                "storewatch_checkpoint_age_seconds{subtask_index=\"0\"} 1",
                "storewatch_checkpoint_age_seconds{subtask_index=\"1\"} 200",
                "flink_taskmanager_job_task_operator_pendingRecords{subtask_index=\"0\"} 40",
                "flink_taskmanager_job_task_operator_pendingRecords{subtask_index=\"1\"} 2");
        // 1200 + 34 lines; 200 s are three minutes and more; 40 + 2 records
        assertThat(new JobFigures(new MetricsPage(page)).told())
                .containsExactly(
                        "job: since its start 1,234 lines read, 1,230 accepted, 0 repeated, 4 rejected, 2 inserts tried again,"
                                + " checkpoint 3 min ago, Kafka 42 records behind");
    }

    @Test
    void whatIsNotThereIsNotTold() {
        assertThat(new JobFigures(new MetricsPage(List.of())).told())
                .containsExactly(
                        "job: since its start 0 lines read, 0 accepted, 0 repeated, 0 rejected, 0 inserts tried again");
    }
}
