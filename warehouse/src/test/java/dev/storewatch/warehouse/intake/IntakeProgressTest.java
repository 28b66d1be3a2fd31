package dev.storewatch.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakeProgressTest {

    @Test
    void completeMeansAllFilesReadAndEveryLineSettled() {
        Map<String, StreamCounts> tenLines =
                Map.of("orders", new StreamCounts(5, 1, 1), "chats", new StreamCounts(3, 0, 0));
        assertThat(new IntakeProgress(2, 10, tenLines).isComplete(2)).isTrue();
        assertThat(new IntakeProgress(1, 10, tenLines).isComplete(2)).isFalse();
        assertThat(new IntakeProgress(2, 11, tenLines).isComplete(2)).isFalse();
    }

    @Test
    void emptyFilesAreCompleteWithoutALine() {
        assertThat(new IntakeProgress(1, 0, Map.of("orders", StreamCounts.NONE)).isComplete(1))
                .isTrue();
    }
}
