package dev.storewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.lineage.Asked;
import dev.storewatch.ingest.lineage.Days;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RebuildRequestTest {
    @Test
    void anIdAloneMeansAllDays() {
        assertThat(RebuildRequest.asked("please\n")).contains(new Asked("please", Days.ALL));
    }

    @Test
    void theDaysStandBehindTheId() {
        assertThat(RebuildRequest.asked("please 2026-03-02 2026-03-05"))
                .contains(new Asked("please", new Days(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-05"))));
    }

    @Test
    void anEmptyFileAsksForNothing() {
        assertThat(RebuildRequest.asked(" \n")).isEmpty();
    }
}
